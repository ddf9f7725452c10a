/**
 * The keys of a scenario file: those that the program knows, and what may have been meant by those
 * that it only keeps.
 */
package org.chainrule.file.keys;
