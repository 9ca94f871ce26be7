/** A module that needs Fluxion when it is compiled, and its check when it is tested. */
module com.example.modular {
  requires static fluxion.runtime;

  exports modular;
}
