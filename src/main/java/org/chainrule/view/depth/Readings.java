package org.chainrule.view.depth;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.explain.study.DepthSentences;
import org.chainrule.explain.study.FlowReadings;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.depth.MapCell;
import org.chainrule.session.depth.NetStudy;
import org.chainrule.session.depth.StudiedStack;
import org.chainrule.words.Words;

/** What the pictures show of what is studied now, in words: for tooltips and screen readers. */
final class Readings {

  private final DepthSession depth;
  private final Numbers numbers;
  private final FlowReadings flows;

  Readings(DepthSession depth, Numbers numbers) {
    this.depth = depth;
    this.numbers = numbers;
    this.flows = new FlowReadings(numbers);
  }

  /** Says how long the gradient of a stack is at its last and at its first layer. */
  String curve(int index) {
    return stacks()
        .get(index)
        .net()
        .map(net -> flows.curve(name(index), net.flow(), Pictures.length(depth)))
        .orElseGet(() -> Words.of("depth.reading.pending", name(index)));
  }

  /** Says how long the gradient of a stack is at a layer, counted from 1. */
  Optional<String> layer(int index, int layer) {
    return net(index, layer)
        .map(net -> net.flow().layers().get(layer - 1))
        .map(flow -> flows.layer(name(index), flow, Pictures.length(depth)));
  }

  /** Says what happens at a layer of the stack that is looked at. */
  Optional<String> factors(int layer) {
    int index = depth.chosenProperty().get();
    return net(index, layer)
        .map(net -> flows.factors(name(index), net.flow(), layer) + lost(net, layer));
  }

  private String lost(NetStudy net, int layer) {
    return depth.lostUpdatesProperty().get()
        ? " " + flows.lost(net.lost().get(layer - 1), depth.rateProperty().get())
        : "";
  }

  private Optional<NetStudy> net(int index, int layer) {
    return stacks().get(index).net().filter(net -> layer <= net.flow().layers().size());
  }

  /** Says what became of the nets of a cell. */
  String cell(MapCell cell) {
    return new DepthSentences(numbers)
        .ofCell(depth.maps().mapsProperty().get().get(cell.map()), cell.row(), cell.column());
  }

  private String name(int index) {
    return depth.names().get(index);
  }

  private List<StudiedStack> stacks() {
    return depth.stacksProperty().get();
  }

  /** The curves that there are, by their numbers. */
  IntStream curves() {
    return IntStream.range(0, stacks().size());
  }
}
