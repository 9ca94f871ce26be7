package fluxion.processor.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random Java classes, made from a seed: helpers and annotated methods {@code f} and perhaps {@code
 * g} and {@code h}, in one class or spread over several. They compile, end, stay within the
 * supported language and keep their numbers of moderate size.
 */
public final class RandomSource {
  private final long seed;
  private final Random random;
  private final Constants constants = new Constants();
  private final Methods methods;
  private final Place main;

  /** The classes that methods are put into. */
  private final List<Place> places = new ArrayList<>();

  /** How each class begins. */
  private final Map<Place, String> heads = new LinkedHashMap<>();

  private RandomSource(long seed) {
    this.seed = seed;
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    random.nextInt();
    methods = new Methods(random, random.nextInt(5) == 0, constants);
    main = new Place(Program.className(seed));
  }

  /** The program of a seed. */
  public static Program of(long seed) {
    return new RandomSource(seed).program();
  }

  /** The program of a seed among small ones: one method of few statements. */
  public static Program small(long seed) {
    return new RandomSource(seed).smallProgram();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private Place any() {
    return places.get(Math.max(0, random.nextInt(places.size() + 2) - 2));
  }

  private Program program() {
    boolean nested = chance(15);
    classes(nested ? 50 : 20);
    var pair = new ArrayList<Node>();
    var nest = new ArrayList<Node>();
    int count = random.nextInt(4);
    for (int k = 0; k < count; k++) {
      if (chance(12)) {
        pair.add(methods.ofRecord(main, Types.PAIR, "m" + k));
      } else if (chance(10)) {
        nest.add(methods.ofRecord(main, Types.NEST, "m" + k));
      } else {
        methods.helpers(any(), "h" + k);
      }
    }
    var entries = new ArrayList<Program.Entry>();
    boolean deeper = nested && chance(30);
    Methods.Size size = nested ? Methods.Size.NESTED : Methods.Size.LARGE;
    entries.add(methods.entry(any(), "f", size));
    if (nested || chance(25)) {
      entries.add(methods.entry(any(), "g", size));
    }
    if (deeper) {
      entries.add(methods.entry(any(), "h", size));
    }
    declareTypes(pair, nest);
    return new Program(seed, Node.list(units()), List.copyOf(entries));
  }

  private Program smallProgram() {
    places.add(main);
    heads.put(main, "class " + main.name());
    main.members().add(Node.statement(Types.CONSTANTS));
    if (chance(60)) {
      methods.helpers(main, "h");
    }
    Program.Entry entry = methods.entry(main, "f", Methods.Size.SMALL);
    declareTypes(List.of(), List.of());
    return new Program(seed, Node.list(units()), List.of(entry));
  }

  private void declareTypes(List<Node> pair, List<Node> nest) {
    main.members().add(0, Node.statement(Types.ENUM_DECLARATION));
    main.members().add(0, Node.statement(Types.NEST_DECLARATION, Node.list(nest)));
    main.members().add(0, Node.statement(Types.PAIR_DECLARATION, Node.list(pair)));
  }

  /**
   * Decides which classes there are.
   *
   * @param several the chance of more
   */
  private void classes(int several) {
    String generic = chance(10) ? "<T extends Comparable<T>>" : "";
    String inherited = "";
    places.add(main);
    if (chance(15)) {
      var shared = new Place(main.name() + "K");
      boolean byMain = chance(50);
      inherited = byMain ? " implements " + shared.name() : "";
      shared.members().add(Node.statement(Constants.OF_INTERFACE));
      heads.put(shared, "interface " + shared.name());
      constants.inInterface(shared, byMain);
    }
    heads.put(main, "class " + main.name() + generic + inherited);
    if (chance(several)) {
      add(new Place(main.name() + ".In"), "static class In" + (chance(20) ? "<U>" : ""));
    }
    for (String letter : chance(25) ? List.of("B", "C") : List.of("B")) {
      if (chance(several)) {
        add(new Place(main.name() + letter), "class " + main.name() + letter);
      }
    }
    main.members().add(Node.statement(Types.CONSTANTS));
  }

  private void add(Place place, String head) {
    places.add(place);
    heads.put(place, head);
    constants.inClass(place);
    place.members().add(Node.statement(Types.CONSTANTS + Constants.OF_CLASS));
  }

  /** The classes, those of a file each. */
  private List<Node> units() {
    var units = new ArrayList<Node>();
    heads.forEach(
        (place, head) -> {
          Node type = Node.statement(head + " {\n#}", Node.list(place.members()));
          if (place.name().contains(".")) {
            main.members().add(type);
          }
        });
    heads.forEach(
        (place, head) -> {
          if (!place.name().contains(".")) {
            units.add(Node.statement(head + " {\n#}", Node.list(place.members())));
          }
        });
    return units;
  }
}
