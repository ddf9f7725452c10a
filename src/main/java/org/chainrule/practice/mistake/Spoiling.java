package org.chainrule.practice.mistake;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.chainrule.formula.Formula;
import org.chainrule.pass.operation.Operation;

/**
 * What a mistake makes of the formula of an operation.
 *
 * @param <O> the operations
 * @param operation which operations it spoils
 * @param ways in which it can be made there, none at some steps
 */
record Spoiling<O extends Operation>(Class<O> operation, BiFunction<O, Site, Stream<Way>> ways) {

  /** A mistake that is made in one way. */
  static <O extends Operation> Spoiling<O> of(
      Class<O> operation, BiFunction<O, Site, Formula> formula) {
    return new Spoiling<>(operation, formula.andThen(Way::of).andThen(Stream::of));
  }

  /** A mistake that is made in several ways, or not at every such step. */
  static <O extends Operation> Spoiling<O> each(
      Class<O> operation, BiFunction<O, Site, Stream<Way>> ways) {
    return new Spoiling<>(operation, ways);
  }

  /** The same in ways of this name. */
  Spoiling<O> named(String way) {
    return new Spoiling<>(
        operation,
        (op, at) -> ways.apply(op, at).map(each -> new Way(way, each.formula(), each.repeats())));
  }

  Stream<Way> at(Site site) {
    Operation done = site.step().operation();
    return operation.isInstance(done) ? ways.apply(operation.cast(done), site) : Stream.empty();
  }
}
