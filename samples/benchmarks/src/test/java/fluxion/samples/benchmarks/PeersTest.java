package fluxion.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.samples.Differences;
import fluxion.samples.benchmarks.peers.Finmath;
import fluxion.samples.benchmarks.peers.Hipparchus;
import fluxion.samples.benchmarks.peers.Peer;
import fluxion.samples.benchmarks.workloads.Workload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The other libraries compute the hand-written gradient. */
class PeersTest {
  @ParameterizedTest
  @EnumSource
  void hipparchus(PeerKernel kernel) {
    assertComputes(kernel, new Hipparchus());
  }

  @ParameterizedTest
  @EnumSource
  void finmath(PeerKernel kernel) {
    assertComputes(kernel, new Finmath());
  }

  private static void assertComputes(PeerKernel kernel, Peer peer) {
    Workload manual = Kernel.valueOf(kernel.name()).workload();
    manual.manual();
    double[] gradient = kernel.gradient().apply(peer);
    double difference = Differences.largest(gradient, manual.derivative());
    assertTrue(difference <= 1e-10, () -> "relative difference " + difference);
  }
}
