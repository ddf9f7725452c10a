package org.chainrule.practice.making;

import org.chainrule.algebra.Matrix;

/**
 * What is got by those who make a mistake.
 *
 * @param mistake its id
 * @param value of the shape of the right answer
 */
public record WrongAnswer(String mistake, Matrix value) {}
