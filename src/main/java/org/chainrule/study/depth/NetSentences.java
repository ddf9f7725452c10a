package org.chainrule.study.depth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.chainrule.explain.Numbers;
import org.chainrule.network.Activation;
import org.chainrule.network.Elementwise;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Network;
import org.chainrule.pass.Trace;
import org.chainrule.words.Words;

/** Says in words how the gradient fared in one net, and nothing that its numbers do not say. */
public final class NetSentences {

  private final Numbers numbers;

  /** Makes sentences with these numbers. */
  public NetSentences(Numbers numbers) {
    this.numbers = numbers;
  }

  /** Returns what is to be said of one pass through at least two layers. */
  public List<String> of(Trace trace) {
    GradientFlow flow = GradientFlow.of(trace);
    List<String> sentences = new ArrayList<>();
    sentences.add(fate(flow));
    if (Double.isFinite(flow.meanRatio()) && flow.meanRatio() > 0) {
      sentences.add(factors(flow));
    }
    bound(trace.network()).ifPresent(sentences::add);
    return sentences;
  }

  /** Returns the same for a random net, and what its initialisation is meant to do. */
  public List<String> of(RandomNetwork network, Trace trace) {
    List<String> sentences = new ArrayList<>(of(trace));
    meanSquare(network.stack(), GradientFlow.of(trace)).ifPresent(sentences::add);
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
    return Words.of(key, numbers.plain(flow.ratio()), text(flow.layers().size()));
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
        numbers.plain(flow.meanRatio()),
        numbers.plain(flow.meanStretch()),
        numbers.plain(flow.meanShrink()),
        text(steps));
  }

  /**
   * Says at how many steps back the gradient had to shrink: where the largest slope times the
   * largest stretch of the weights is below 1. Nothing where the activations differ, or have no
   * slopes.
   */
  private Optional<String> bound(Network network) {
    List<Activation> activations =
        IntStream.range(1, network.depth())
            .mapToObj(to -> network.layer(to).activation())
            .distinct()
            .toList();
    return activations.size() == 1
        ? activations.get(0).elementwise().map(activation -> bound(network, activation))
        : Optional.empty();
  }

  private String bound(Network network, Elementwise activation) {
    double slope = activation.slopeBound();
    double[] stretches =
        IntStream.rangeClosed(2, network.depth())
            .mapToDouble(from -> network.layer(from).weight().spectralNorm())
            .sorted()
            .toArray();
    long sure = IntStream.range(0, stretches.length).filter(k -> slope * stretches[k] < 1).count();
    return Words.of(
        sure == 0 ? "depth.net.bound.none" : "depth.net.bound",
        Words.of("activation." + activation.id()),
        numbers.plain(slope),
        numbers.plain(1 / slope),
        text(sure),
        stretches.length,
        text(stretches.length),
        numbers.plain(stretches[0]),
        numbers.plain(stretches[stretches.length - 1]));
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
        Words.of(
            "depth.net.meanSquare",
            numbers.plain(sorted[0]),
            numbers.plain(sorted[sorted.length - 1])));
  }

  private static String text(long number) {
    return String.valueOf(number);
  }
}
