package fluxion.processor.programs;

import java.util.Collections;
import java.util.List;

/**
 * A method that can be called.
 *
 * @param name as written at the place of the call; that of an instance method begins with a hole
 *     for the object, which is the first parameter
 * @param part what is taken of the result, such as a component
 */
record Helper(String name, String result, List<String> parameters, String part) {
  Helper(String name, String result, List<String> parameters) {
    this(name, result, parameters, "");
  }

  /** A call with holes for the arguments. */
  String call() {
    int count = parameters.size() - (name.startsWith("#") ? 1 : 0);
    return name + "(" + String.join(", ", Collections.nCopies(count, "#")) + ")" + part;
  }

  /** Whether it is a derivative, of a method that might write to its arrays. */
  boolean generated() {
    return name.contains("_Grad.");
  }

  /** The same as it is written elsewhere. */
  Helper named(String other) {
    return new Helper(other, result, parameters, part);
  }
}
