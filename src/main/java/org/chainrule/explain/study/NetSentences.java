package org.chainrule.explain.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.depth.flow.LayerFlow;
import org.chainrule.study.depth.flow.Outcome;
import org.chainrule.study.depth.stack.RandomNetwork;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.words.Words;

/** Says in words how the gradient fared in one net, and nothing that its numbers do not say. */
public final class NetSentences {

  private final Numbers numbers;

  /** Makes sentences with these numbers. */
  public NetSentences(Numbers numbers) {
    this.numbers = numbers;
  }

  /** Returns what can be said at once of one pass through at least two layers. */
  public List<String> of(GradientFlow flow) {
    List<String> sentences = new ArrayList<>();
    sentences.add(fate(flow));
    if (Double.isFinite(flow.meanRatio()) && flow.meanRatio() > 0) {
      sentences.add(factors(flow));
    }
    return sentences;
  }

  /**
   * Returns all that is to be said of a random net: the same, where the gradient had to shrink, and
   * what the initialisation is meant to do.
   *
   * @param norms the {@link org.chainrule.study.depth.SpectralNorms} of the net
   */
  public List<String> of(RandomNetwork network, GradientFlow flow, List<Double> norms) {
    List<String> sentences = new ArrayList<>(of(flow));
    bound(network.stack().activation(), norms).ifPresent(sentences::add);
    meanSquare(network.stack(), flow).ifPresent(sentences::add);
    return sentences;
  }

  private String fate(GradientFlow flow) {
    return switch (flow.outcome()) {
      case HEALTHY -> fate("depth.net.healthy", flow);
      case SMALL -> fate("depth.net.small", flow);
      case LARGE -> fate("depth.net.large", flow);
      case ZERO -> zero(flow);
      case NOT_FINITE -> notFinite(flow);
    };
  }

  private String fate(String key, GradientFlow flow) {
    return Words.of(key, numbers.said(flow.ratio()), text(flow.layers().size()));
  }

  /** Names the layer nearest the loss at which the gradient is 0, and why, if that can be told. */
  private String zero(GradientFlow flow) {
    LayerFlow at = nearestToLoss(flow, layer -> layer.gradient().isZero());
    boolean allOff = at.slopes().map(slopes -> slopes.off() == 1).orElse(false);
    return Words.of(allOff ? "depth.net.zero.off" : "depth.net.zero", text(at.layer()));
  }

  private String notFinite(GradientFlow flow) {
    Optional<LayerFlow> forward =
        flow.layers().stream()
            .filter(layer -> !Double.isFinite(layer.outputs().mean()))
            .findFirst();
    if (forward.isPresent()) {
      return Words.of("depth.net.notFinite.forward", text(forward.get().layer()));
    }
    LayerFlow back = nearestToLoss(flow, layer -> !layer.gradient().isFinite());
    return Words.of("depth.net.notFinite.back", text(back.layer()));
  }

  private static LayerFlow nearestToLoss(GradientFlow flow, Predicate<LayerFlow> which) {
    return flow.layers().stream()
        .filter(which)
        .max(Comparator.comparingInt(LayerFlow::layer))
        .orElseThrow();
  }

  private String factors(GradientFlow flow) {
    int steps = flow.steps().size();
    return Words.of(
        "depth.net.factors",
        steps,
        numbers.said(flow.meanRatio()),
        numbers.said(flow.meanStretch()),
        numbers.said(flow.meanShrink()),
        text(steps));
  }

  /**
   * Says how many weights a step of gradient descent with float32 numbers would not move; nothing
   * where the gradient is not finite, since then there is no step.
   *
   * @param flow the way back of the gradient
   * @param lost the {@link org.chainrule.study.depth.flow.LostUpdates} of each layer
   * @param rate the learning rate η
   */
  public Optional<String> ofLost(GradientFlow flow, List<Double> lost, double rate) {
    return flow.outcome() == Outcome.NOT_FINITE ? Optional.empty() : Optional.of(lost(lost, rate));
  }

  private String lost(List<Double> lost, double rate) {
    long none = lost.stream().filter(share -> share == 1).count();
    return Words.of(
        "depth.net.lost",
        numbers.said(rate),
        numbers.percent(lost.get(0)),
        numbers.percent(lost.get(lost.size() - 1)),
        text(lost.size()),
        text(none));
  }

  /**
   * Says at how many steps back the gradient had to shrink: where the largest slope times the
   * largest stretch of the weights is below 1. Nothing where the activation has no slopes.
   */
  Optional<String> bound(Activation activation, List<Double> norms) {
    return activation.elementwise().map(slopes -> bound(slopes, norms));
  }

  private String bound(Elementwise activation, List<Double> norms) {
    double slope = activation.slopeBound();
    long sure = norms.stream().filter(norm -> slope * norm < 1).count();
    return Words.of(
        sure == 0 ? "depth.net.bound.none" : "depth.net.bound",
        Labels.said(activation),
        numbers.said(slope),
        numbers.said(1 / slope),
        text(sure),
        norms.size(),
        text(norms.size()),
        range(norms.get(0), norms.get(norms.size() - 1)));
  }

  /** Says a range, or the one number that its ends are written as. */
  private String range(double low, double high) {
    String from = numbers.said(low);
    String to = numbers.said(high);
    return from.equals(to) ? from : Words.of("depth.range", from, to);
  }

  /** Only independent weights with mean 0 have this condition. */
  private Optional<String> meanSquare(Stack stack, GradientFlow flow) {
    Initialisation.Kind kind = stack.initialisation().kind();
    boolean independent = kind == Initialisation.Kind.NORMAL || kind == Initialisation.Kind.UNIFORM;
    if (!independent || flow.first().slopes().isEmpty()) {
      return Optional.empty();
    }
    double variance = stack.spread() * stack.spread();
    double[] sorted =
        flow.layers().stream()
            .limit(flow.steps().size())
            .mapToDouble(layer -> layer.slopes().orElseThrow().meanSquare())
            .map(square -> stack.width() * variance * square)
            .sorted()
            .toArray();
    if (!Double.isFinite(sorted[sorted.length - 1])) {
      return Optional.empty();
    }
    return Optional.of(
        Words.of("depth.net.meanSquare", range(sorted[0], sorted[sorted.length - 1])));
  }

  private static String text(long number) {
    return String.valueOf(number);
  }
}
