/**
 * What a person types, as numbers, and matrices as text. {@link org.chainrule.typed.TypedNumber}
 * reads one number, {@link org.chainrule.typed.MatrixText} writes a matrix, and {@link
 * org.chainrule.typed.Fit} says where a pasted matrix lands in another. What cannot be taken is
 * answered with a {@link org.chainrule.typed.TypedException}, whose message is one line for a
 * person.
 */
package org.chainrule.typed;
