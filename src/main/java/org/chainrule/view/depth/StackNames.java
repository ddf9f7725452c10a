package org.chainrule.view.depth;

import java.util.List;
import org.chainrule.session.depth.StudiedStack;
import org.chainrule.study.depth.Stack;
import org.chainrule.words.Words;

/** What stacks are called. */
final class StackNames {

  private StackNames() {}

  /** Returns the name of a stack: its activation, with a number where there are several. */
  static String of(List<StudiedStack> stacks, int index) {
    String name = activation(stacks.get(index).stack());
    long same = stacks.stream().filter(stack -> activation(stack.stack()).equals(name)).count();
    return same == 1 ? name : Words.of("depth.stack.numbered", name, String.valueOf(index + 1));
  }

  /** Returns what all stacks of a map have in common. */
  static String family(Stack stack) {
    return Words.of(
        "depth.stack.family",
        activation(stack),
        String.valueOf(stack.width()),
        initialisation(stack));
  }

  static String activation(Stack stack) {
    return Words.of("activation." + stack.activation().id());
  }

  static String initialisation(Stack stack) {
    return Words.of("edit.filling." + stack.initialisation().id());
  }
}
