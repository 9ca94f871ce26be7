package fluxion.processor.frontend;

import fluxion.processor.diagnostics.Diagnostics;

/** What lowering knows of the whole compilation. */
record Compilation(
    JavacEnvironment javac,
    Sources sources,
    Members members,
    JavaTypes types,
    Overloads overloads,
    GeneratedClasses generated,
    Carriers carriers,
    Diagnostics diagnostics) {}
