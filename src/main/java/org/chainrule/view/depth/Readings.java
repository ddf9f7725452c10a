package org.chainrule.view.depth;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.depth.MapCell;
import org.chainrule.session.depth.StudiedStack;
import org.chainrule.study.depth.ConfidenceInterval;
import org.chainrule.study.depth.DepthMap;
import org.chainrule.study.depth.Tally;
import org.chainrule.study.depth.flow.BackStep;
import org.chainrule.study.depth.flow.Fate;
import org.chainrule.study.depth.flow.LayerFlow;
import org.chainrule.study.depth.flow.Norm;
import org.chainrule.study.depth.flow.Slopes;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.words.Words;

/** What the pictures show, in words: for tooltips and screen readers. */
final class Readings {

  private final DepthSession depth;
  private final Numbers numbers;

  Readings(DepthSession depth, Numbers numbers) {
    this.depth = depth;
    this.numbers = numbers;
  }

  /** Says how long the gradient of a stack is at its last and at its first layer. */
  String curve(int index) {
    StudiedStack stack = stacks().get(index);
    return stack
        .net()
        .map(
            net ->
                Words.of(
                    "depth.reading.curve",
                    name(index),
                    quantity(),
                    String.valueOf(net.flow().layers().size()),
                    length(net.flow().last()),
                    length(net.flow().first())))
        .orElseGet(() -> Words.of("depth.reading.pending", name(index)));
  }

  /** Says how long the gradient of a stack is at a layer, counted from 1. */
  Optional<String> layer(int index, int layer) {
    return layerFlow(index, layer)
        .map(
            flow ->
                Words.of(
                    "depth.reading.layer",
                    name(index),
                    String.valueOf(layer),
                    quantity(),
                    length(flow)));
  }

  /** Says what happens at a layer of the stack that is looked at. */
  Optional<String> factors(int layer) {
    int index = depth.chosenProperty().get();
    return layerFlow(index, layer)
        .map(
            flow ->
                name(index)
                    + ". "
                    + forward(flow)
                    + step(layer).map(this::back).orElse("")
                    + lost(layer));
  }

  private String lost(int layer) {
    return depth.lostUpdatesProperty().get()
        ? depth
            .chosen()
            .net()
            .map(net -> numbers.percent(net.lost().get(layer - 1)))
            .map(share -> " " + Words.of("depth.reading.lost", share, rate()))
            .orElse("")
        : "";
  }

  private String rate() {
    return numbers.plain(depth.rateProperty().get());
  }

  private Optional<LayerFlow> layerFlow(int index, int layer) {
    return stacks()
        .get(index)
        .net()
        .map(net -> net.flow().layers())
        .filter(layers -> layer <= layers.size())
        .map(layers -> layers.get(layer - 1));
  }

  private Optional<BackStep> step(int layer) {
    return depth
        .chosen()
        .net()
        .map(net -> net.flow().steps())
        .filter(steps -> layer <= steps.size())
        .map(steps -> steps.get(layer - 1));
  }

  private String forward(LayerFlow flow) {
    String spread =
        Words.of(
            "depth.reading.forward",
            String.valueOf(flow.layer()),
            numbers.plain(flow.outputs().mean()),
            numbers.plain(flow.outputs().deviation()),
            numbers.plain(flow.outputs().quartiles().q1()),
            numbers.plain(flow.outputs().quartiles().q3()));
    return spread + flow.slopes().map(this::slopes).orElse("");
  }

  private String slopes(Slopes slopes) {
    return " "
        + Words.of(
            "depth.reading.slopes",
            numbers.percent(slopes.off()),
            numbers.percent(slopes.flat()),
            numbers.plain(slopes.quartiles().median()));
  }

  private String back(BackStep step) {
    return " "
        + Words.of(
            "depth.reading.back",
            String.valueOf(step.to() + 1),
            String.valueOf(step.to()),
            numbers.plain(step.stretch()),
            numbers.plain(step.shrink()),
            numbers.plain(step.ratio()));
  }

  /** Says what became of the nets of a cell. */
  String cell(MapCell cell) {
    DepthMap map = depth.maps().mapsProperty().get().get(cell.map());
    Stack stack = map.plan().stackAt(cell.row(), cell.column());
    Tally tally = map.at(cell.row(), cell.column());
    String place =
        Words.of(
            "depth.reading.cell",
            StackNames.activation(stack),
            String.valueOf(stack.depth()),
            numbers.plain(stack.scale()),
            String.valueOf(tally.networks()));
    return tally.networks() == 0
        ? place + Words.of("depth.reading.cell.none")
        : place
            + Words.of(
                "depth.reading.cell.shares",
                share(tally, Fate.VANISHED),
                share(tally, Fate.EXPLODED),
                share(tally, Fate.HEALTHY))
            + special(tally);
  }

  /** What no axis shows: among the vanished the exact zeros, among the exploded what overflowed. */
  private String special(Tally tally) {
    return tally.zero() + tally.notFinite() == 0
        ? ""
        : Words.of(
            "depth.reading.cell.special",
            numbers.percent((double) tally.zero() / tally.networks()),
            numbers.percent((double) tally.notFinite() / tally.networks()));
  }

  private String share(Tally tally, Fate fate) {
    ConfidenceInterval interval = tally.interval(fate);
    return Words.of(
        "depth.interval",
        numbers.percent(tally.share(fate)),
        numbers.percent(interval.low()),
        numbers.percent(interval.high()));
  }

  /** Says the length, by its power of ten where no number can. */
  private String length(LayerFlow layer) {
    Norm norm = Pictures.norm(layer, depth.weightGradientsProperty().get());
    double value = norm.value();
    if (norm.isZero()) {
      return Words.of("depth.reading.zero");
    }
    boolean beyond = value == 0 || Double.isInfinite(value);
    return norm.isFinite() && beyond
        ? Words.of("depth.reading.power", String.valueOf(Math.round(norm.log10())))
        : numbers.plain(value);
  }

  private String quantity() {
    return Words.of(
        depth.weightGradientsProperty().get() ? "depth.reading.dW" : "depth.reading.dz");
  }

  private String name(int index) {
    return StackNames.of(stacks(), index);
  }

  private List<StudiedStack> stacks() {
    return depth.stacksProperty().get();
  }

  /** The curves that there are, by their numbers. */
  IntStream curves() {
    return IntStream.range(0, stacks().size());
  }
}
