/**
 * Pasted texts. {@link org.chainrule.arrays.text.PastedArrays} finds the matrices in a text, in the
 * notation of whatever program it was copied from, and {@link org.chainrule.arrays.text.Pasted}
 * decides whether a text is one matrix for a certain place.
 */
package org.chainrule.arrays.text;
