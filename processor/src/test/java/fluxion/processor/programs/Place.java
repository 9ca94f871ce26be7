package fluxion.processor.programs;

import java.util.ArrayList;
import java.util.List;

/**
 * A class of a program, to which members are added.
 *
 * @param name as other classes write it
 */
record Place(String name, List<Node> members) {
  Place(String name) {
    this(name, new ArrayList<>());
  }

  /** The class of the file that it is in. */
  String top() {
    return name.split("\\.", 2)[0];
  }

  /** Its name to the virtual machine. */
  String binary() {
    return name.replace('.', '$');
  }

  /** The class that is generated for it. */
  String generated() {
    return name.replace('.', '_') + "_Grad";
  }

  /** Whether what is declared in the other class can be named here without it. */
  boolean sees(Place other) {
    return name.equals(other.name) || name.startsWith(other.name + ".");
  }
}
