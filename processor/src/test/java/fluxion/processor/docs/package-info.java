/**
 * The documentation, held to the truth: its programs are compiled, its tables are computed, and
 * what is generated into it is up to date. {@code -Dbless} writes what can be written.
 */
package fluxion.processor.docs;
