package org.chainrule.practice.mistake;

import java.util.Optional;
import java.util.function.Function;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;

/**
 * What a mistake makes of a step.
 *
 * @param mistake the mistake
 * @param way in which of several ways it is made, if they have names, such as {@code tanh} of
 *     {@link Mistake#OTHER_SLOPE}; else empty
 * @param formula by what is computed then, in place of the step's own formula; its symbols have the
 *     ids of quantities, as {@link Values} knows them
 * @param values what its symbols and letters stand for, by their ids
 * @param value what comes of it, finite and of the shape of the step's result
 */
public record Wrong(
    Mistake mistake,
    String way,
    Formula formula,
    Function<String, Optional<Matrix>> values,
    Matrix value) {}
