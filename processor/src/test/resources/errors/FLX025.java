import fluxion.Derivative;
import fluxion.Differentiable;

class FLX025 {
  @Differentiable(Derivative.JVP)
  static double f( // ERROR: FLX025
      double x0, double x1, double x2, double x3, double x4, double x5, double x6, double x7, double x8, double x9, double x10, double x11, double x12, double x13, double x14, double x15, double x16, double x17, double x18, double x19, double x20, double x21, double x22, double x23, double x24, double x25, double x26, double x27, double x28, double x29, double x30, double x31, double x32, double x33, double x34, double x35, double x36, double x37, double x38, double x39, double x40, double x41, double x42, double x43, double x44, double x45, double x46, double x47, double x48, double x49, double x50, double x51, double x52, double x53, double x54, double x55, double x56, double x57, double x58, double x59, double x60, double x61, double x62, double x63, double x64, double x65, double x66, double x67, double x68, double x69) {
    return x0;
  }

  @Differentiable(Derivative.HESSIAN)
  static double g( // ERROR: FLX025
      double x0, double x1, double x2, double x3, double x4, double x5, double x6, double x7, double x8, double x9, double x10, double x11, double x12, double x13, double x14, double x15, double x16, double x17, double x18, double x19, double x20, double x21, double x22, double x23, double x24, double x25, double x26, double x27, double x28, double x29, double x30, double x31, double x32, double x33, double x34, double x35, double x36, double x37, double x38, double x39, double x40, double x41, double x42, double x43, double x44, double x45, double x46, double x47, double x48, double x49, double x50, double x51, double x52, double x53, double x54, double x55, double x56, double x57, double x58, double x59, double x60, double x61, double x62, double x63) {
    return x0;
  }

  @Differentiable(Derivative.JACOBIAN)
  static double[] h( // ERROR: FLX025
      double x0, double x1, double x2, double x3, double x4, double x5, double x6, double x7, double x8, double x9, double x10, double x11, double x12, double x13, double x14, double x15, double x16, double x17, double x18, double x19, double x20, double x21, double x22, double x23, double x24, double x25, double x26, double x27, double x28, double x29, double x30, double x31, double x32, double x33, double x34, double x35, double x36, double x37, double x38, double x39, double x40, double x41, double x42, double x43, double x44, double x45, double x46, double x47, double x48, double x49, double x50, double x51, double x52, double x53, double x54, double x55, double x56, double x57, double x58, double x59, double x60, double x61, double x62, double x63, double x64, double x65, double x66, double x67, double x68, double x69, double x70, double x71, double x72, double x73, double x74, double x75, double x76, double x77, double x78, double x79, double x80, double x81, double x82, double x83, double x84, double x85, double x86, double x87, double x88, double x89, double x90, double x91, double x92, double x93, double x94, double x95, double x96, double x97, double x98, double x99, double x100, double x101, double x102, double x103, double x104, double x105, double x106, double x107, double x108, double x109, double x110, double x111, double x112, double x113, double x114, double x115, double x116, double x117, double x118, double x119, double x120, double x121, double x122, double x123, double x124, double x125, double x126) {
    return new double[] {x0};
  }

  @Differentiable(Derivative.VJP)
  static double[] k( // ERROR: FLX025
      double x0, double x1, double x2, double x3, double x4, double x5, double x6, double x7, double x8, double x9, double x10, double x11, double x12, double x13, double x14, double x15, double x16, double x17, double x18, double x19, double x20, double x21, double x22, double x23, double x24, double x25, double x26, double x27, double x28, double x29, double x30, double x31, double x32, double x33, double x34, double x35, double x36, double x37, double x38, double x39, double x40, double x41, double x42, double x43, double x44, double x45, double x46, double x47, double x48, double x49, double x50, double x51, double x52, double x53, double x54, double x55, double x56, double x57, double x58, double x59, double x60, double x61, double x62, double x63, double x64, double x65, double x66, double x67, double x68, double x69, double x70, double x71, double x72, double x73, double x74, double x75, double x76, double x77, double x78, double x79, double x80, double x81, double x82, double x83, double x84, double x85, double x86, double x87, double x88, double x89, double x90, double x91, double x92, double x93, double x94, double x95, double x96, double x97, double x98, double x99, double x100, double x101, double x102, double x103, double x104, double x105, double x106, double x107, double x108, double x109, double x110, double x111, double x112, double x113, double x114, double x115, double x116, double x117, double x118, double x119, double x120, double x121, double x122, double x123, double x124, double x125, double x126) {
    return new double[] {x0};
  }
}
