/**
 * What a person types or pastes, as numbers and matrices, and back. {@link
 * org.chainrule.typed.TypedNumber} reads one number, {@link org.chainrule.typed.PastedMatrix} a
 * matrix in the format of whatever program it was copied from, {@link
 * org.chainrule.typed.MatrixText} writes one, and {@link org.chainrule.typed.Fit} says where a
 * matrix lands in another. What cannot be taken is answered with a {@link
 * org.chainrule.typed.TypedException}, whose message is one line for a person.
 */
package org.chainrule.typed;
