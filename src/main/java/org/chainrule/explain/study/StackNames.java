package org.chainrule.explain.study;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Initialisation;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.words.Words;

/** What stacks are called. */
public final class StackNames {

  /** What else two stacks can differ by, in words. */
  private static final List<Function<Stack, String>> ATTRIBUTES =
      List.of(
          StackNames::drawn,
          stack -> Words.of("depth.times", number(stack.scale())),
          stack -> Words.of("depth.stack.depth", String.valueOf(stack.depth())),
          stack -> Words.of("depth.stack.width", String.valueOf(stack.width())),
          stack -> Words.of("depth.stack.bias", number(stack.bias())),
          stack -> Words.of("loss." + stack.loss().id()));

  private StackNames() {}

  private static String number(double value) {
    return Numbers.DEFAULT.said(value);
  }

  /** With its deviation where that is chosen. */
  private static String drawn(Stack stack) {
    Initialisation drawn = stack.initialisation();
    boolean chosen = drawn.id().equals("normal") || drawn.id().equals("uniform");
    return chosen
        ? Words.of(
            "depth.stack.deviation",
            initialisation(stack),
            number(drawn.spread(stack.width(), stack.width())))
        : initialisation(stack);
  }

  /**
   * Returns the name of each stack: its activation, and where several have the same, by what else
   * they differ; where they do not differ, a number.
   */
  public static List<String> of(List<Stack> stacks) {
    List<String> names =
        IntStream.range(0, stacks.size()).mapToObj(k -> distinct(stacks, k)).toList();
    return IntStream.range(0, names.size()).mapToObj(k -> numbered(names, k)).toList();
  }

  private static String numbered(List<String> names, int index) {
    String name = names.get(index);
    boolean alone = names.stream().filter(name::equals).count() == 1;
    return alone ? name : Words.of("depth.stack.numbered", name, String.valueOf(index + 1));
  }

  private static String distinct(List<Stack> all, int index) {
    Stack stack = all.get(index);
    List<Stack> same =
        all.stream().filter(other -> other.activation().equals(stack.activation())).toList();
    return Stream.concat(
            Stream.of(activation(stack)),
            ATTRIBUTES.stream()
                .filter(attribute -> same.stream().map(attribute).distinct().count() > 1)
                .map(attribute -> attribute.apply(stack)))
        .collect(Collectors.joining(Words.of("depth.stack.and")));
  }

  /** Returns what all stacks of a map have in common. */
  public static String family(Stack stack) {
    return Words.of(
        "depth.stack.family",
        activation(stack),
        String.valueOf(stack.width()),
        initialisation(stack));
  }

  /** Returns what the activation of a stack is called. */
  public static String activation(Stack stack) {
    return Words.of("activation." + stack.activation().id());
  }

  /** Returns by which rule the weights of a stack are drawn. */
  public static String initialisation(Stack stack) {
    return Words.of("edit.filling." + stack.initialisation().id());
  }
}
