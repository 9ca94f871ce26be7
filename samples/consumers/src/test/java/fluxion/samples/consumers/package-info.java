/** Runs users' builds, in the folder {@code src/test/projects}, with Fluxion's packaged jars. */
package fluxion.samples.consumers;
