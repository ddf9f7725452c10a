package org.chainrule.explain.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.Formula;
import org.chainrule.network.Network;
import org.chainrule.pass.paths.Paths;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.Words;

/** Explains the gradient of one entry as the paths from the loss back to it. */
final class ChainSheet implements Sheet {

  /** A factor is found, written and counted; that takes as long as so many multiplications. */
  private static final int FACTOR = 15;

  @Override
  public Explanation of(Explainer explainer, Focus focus) {
    Target target = variable(focus.entry());
    Name gradient = target.name().gradient();
    if (!hasChain(explainer.trace(), target)) {
      return sheet(List.of(say(without(target.name()), explainer.labels().inline(target.name()))));
    }
    List<Block> blocks = new ArrayList<>();
    if (focus.reached(gradient)) {
      blocks.addAll(Chain.of(explainer, target).blocks(explainer.numbers()));
    } else {
      blocks.addAll(NotYetComputed.blocks(explainer, gradient));
    }
    Entry entry = new Entry(explainer.trace().quantity(gradient), target.row(), target.column());
    blocks.add(0, new Block.Display(explainer.named(entry, focus.reached(gradient))));
    return sheet(blocks);
  }

  /** Why there is no chain: the loss is its start, a summand of it is next to that. */
  private static String without(Name name) {
    return switch (name.role()) {
      case LOSS -> "loss";
      case DATA_LOSS, PENALTY -> "summand";
      default -> "given";
    };
  }

  private static boolean hasChain(Trace trace, Target target) {
    boolean known = trace.find(target.name().gradient()).isPresent();
    return known && !target.name().equals(Name.loss());
  }

  /** Every path is counted, entry after entry from the loss on; the largest are written out. */
  @Override
  public long work(Explainer explainer, Focus focus) {
    Trace trace = explainer.trace();
    Target target = variable(focus.entry());
    if (!hasChain(trace, target) || !focus.reached(target.name().gradient())) {
      return 0;
    }
    Network network = trace.network();
    long samples = target.name().hasSampleColumns() ? 1 : trace.sample().count();
    int layer = layer(network, target.name());
    long terms = 0;
    double paths = samples;
    for (int k = layer + 1; k <= network.depth(); k++) {
      long arriving = k == layer + 1 ? 1 : network.layer(k).inputs();
      terms += arriving * network.layer(k).outputs();
      paths *= network.layer(k).outputs();
    }
    int factors = 2 * (network.depth() - layer + 1);
    return samples * terms + FACTOR * factors * (long) Math.min(paths, Paths.MOST);
  }

  /** The last layer that an entry is part of; 0 for x. */
  private static int layer(Network network, Name name) {
    return switch (name.role()) {
      case INPUT, TARGET -> 0;
      case WEIGHT, BIAS, LINEAR, BRANCH, ACTIVATION -> name.layer();
      case OUTPUT, DATA_LOSS, PENALTY, LOSS -> network.depth();
    };
  }

  @Override
  public Explanation begun(Explainer explainer, Focus focus) {
    return sheet(List.of()).begun();
  }

  private static Explanation sheet(List<Block> blocks) {
    return new Explanation(
        Optional.empty(), Words.of("place.chain"), Words.of("headline.chain"), blocks);
  }

  /** The entry of the variable that an entry of the graph is made of. */
  private static Target variable(Target entry) {
    Name name = entry.name();
    return switch (name.form()) {
      case TRANSPOSE -> Target.cell(name.value(), entry.column(), entry.row());
      case JACOBIAN -> Target.cell(name.value(), entry.row(), Math.max(0, name.sample() - 1));
      case VALUE, GRADIENT, CONTRIBUTION, SLOPE, UPDATED, KEPT, RENEWED, CORRECTED ->
          entry.variable();
    };
  }

  private static Block say(String key, Formula called) {
    return new Block.Paragraph(Prose.of("say.chain." + key, called));
  }
}
