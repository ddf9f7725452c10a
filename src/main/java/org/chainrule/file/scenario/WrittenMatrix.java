package org.chainrule.file.scenario;

import org.chainrule.algebra.Matrix;

/**
 * A matrix as a file gives it.
 *
 * @param matrix the matrix
 * @param flat whether it is written as a list of numbers, which makes it a column
 * @param place where it stands
 */
record WrittenMatrix(Matrix matrix, boolean flat, SourceLocation place) {}
