/**
 * Immutable matrices of doubles. The only package that touches EJML, so that no mutable matrix can
 * leave it.
 */
package org.chainrule.algebra;
