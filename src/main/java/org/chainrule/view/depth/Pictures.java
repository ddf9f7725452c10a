package org.chainrule.view.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.explain.study.FlowReadings;
import org.chainrule.explain.study.FlowReadings.Length;
import org.chainrule.explain.study.StackNames;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.depth.FactorChart;
import org.chainrule.layout.depth.FactorChart.Factors;
import org.chainrule.layout.depth.GradientChart;
import org.chainrule.layout.depth.GradientChart.Band;
import org.chainrule.layout.depth.GradientChart.Curve;
import org.chainrule.layout.depth.GradientChart.Title;
import org.chainrule.layout.depth.GradientChart.Zones;
import org.chainrule.layout.depth.MapGrid;
import org.chainrule.layout.depth.MapSheet;
import org.chainrule.layout.depth.MapSheet.Shares;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.depth.ManyStudy;
import org.chainrule.session.depth.NetStudy;
import org.chainrule.session.depth.StudiedStack;
import org.chainrule.study.depth.DepthMap;
import org.chainrule.study.depth.Tally;
import org.chainrule.study.depth.flow.Bounds;
import org.chainrule.study.depth.flow.Fate;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.depth.flow.LayerFlow;
import org.chainrule.study.depth.flow.Quartiles;
import org.chainrule.words.Words;

/** Turns what the study found into what the pictures show. */
final class Pictures {

  private static final int NONE = -1;

  private Pictures() {}

  /** Draws up the chart of all stacks' gradients. */
  static GradientChart gradients(DepthSession depth, Numbers numbers) {
    List<StudiedStack> stacks = depth.stacksProperty().get();
    Length length = length(depth);
    List<Optional<Formula>> ratios = ratios(depth, numbers);
    List<Curve> curves = new ArrayList<>();
    for (int k = 0; k < stacks.size(); k++) {
      Title title = new Title(depth.names().get(k), ratios.get(k));
      curves.add(curve(title, stacks.get(k), length));
    }
    int chosen = depth.chosenProperty().get();
    Optional<Zones> zones =
        length == Length.OF_W
            ? Optional.empty()
            : depth
                .chosen()
                .net()
                .flatMap(net -> net.flow().bounds())
                .map(bounds -> zones(bounds, depth.names().get(chosen)));
    return GradientChart.of(curves, chosen, zones);
  }

  /** Which lengths are shown. */
  static Length length(DepthSession depth) {
    return depth.weightGradientsProperty().get() ? Length.OF_W : Length.OF_Z;
  }

  /** What the verdict on each stack is about, if it is that of the settings as they are now. */
  private static List<Optional<Formula>> ratios(DepthSession depth, Numbers numbers) {
    FlowReadings readings = new FlowReadings(numbers);
    boolean shown = length(depth) == Length.OF_Z;
    List<Optional<Formula>> ratios = new ArrayList<>();
    for (StudiedStack stack : depth.stacksProperty().get()) {
      boolean first = ratios.stream().allMatch(Optional::isEmpty);
      ratios.add(
          stack
              .net()
              .filter(net -> shown && stack.upToDate())
              .flatMap(net -> readings.ratio(net.flow(), first)));
    }
    return ratios;
  }

  private static Zones zones(Bounds bounds, String name) {
    return new Zones(
        bounds.vanishedBelow(),
        FlowReadings.vanished(name),
        bounds.explodedAbove(),
        FlowReadings.exploded(name));
  }

  private static Curve curve(Title title, StudiedStack stack, Length length) {
    List<Double> logs =
        stack.net().stream()
            .flatMap(net -> net.flow().layers().stream())
            .map(layer -> length.at(layer).log10())
            .toList();
    List<Band> band =
        stack.many().map(ManyStudy::report).stream()
            .flatMap(report -> report.layers().stream())
            .map(layer -> band(length == Length.OF_W ? layer.weightGradient() : layer.gradient()))
            .toList();
    return new Curve(title, logs, band, stack.upToDate());
  }

  private static Band band(Quartiles quartiles) {
    return new Band(
        Math.log10(quartiles.q1()), Math.log10(quartiles.median()), Math.log10(quartiles.q3()));
  }

  /** Draws up the chart of the chosen stack's factors, if its net has been run. */
  static Optional<FactorChart> factors(DepthSession depth) {
    int room =
        depth.stacksProperty().get().stream()
            .flatMap(stack -> stack.net().stream())
            .mapToInt(net -> net.flow().layers().size())
            .max()
            .orElse(1);
    boolean lost = depth.lostUpdatesProperty().get();
    return depth.chosen().net().map(net -> factors(net, lost, room));
  }

  private static FactorChart factors(NetStudy net, boolean lost, int room) {
    GradientFlow flow = net.flow();
    boolean slopes = flow.layers().stream().allMatch(layer -> layer.slopes().isPresent());
    return new FactorChart(
        flow.steps().stream()
            .map(step -> new Factors(Math.log10(step.stretch()), Math.log10(step.shrink())))
            .toList(),
        slopes
            ? Optional.of(flow.layers().stream().map(Pictures::shares).toList())
            : Optional.empty(),
        flow.layers().stream().map(layer -> Math.log10(layer.outputs().deviation())).toList(),
        lost ? net.lost() : List.of(),
        Math.max(room, flow.layers().size()));
  }

  private static FactorChart.Shares shares(LayerFlow layer) {
    return layer
        .slopes()
        .map(slopes -> new FactorChart.Shares(slopes.off(), slopes.flat()))
        .orElseThrow();
  }

  /** Draws up the maps; before any was started, those that would be, with nothing in them. */
  static List<MapSheet> maps(DepthSession depth) {
    List<DepthMap> maps = depth.maps().mapsProperty().get();
    return maps.isEmpty()
        ? depth.plannedMaps().stream().map(map -> map(depth, map, NONE)).toList()
        : IntStream.range(0, maps.size()).mapToObj(k -> map(depth, maps.get(k), k)).toList();
  }

  private static MapSheet map(DepthSession depth, DepthMap map, int index) {
    return new MapSheet(
        StackNames.family(map.plan().stack()),
        map.plan().depths(),
        map.plan().scales(),
        map.tallies().stream().map(Pictures::shares).toList(),
        depth
            .picked()
            .cellProperty()
            .get()
            .filter(cell -> cell.map() == index)
            .map(cell -> new MapGrid.Cell(cell.row(), cell.column())),
        waiting(depth, map));
  }

  private static Optional<String> waiting(DepthSession depth, DepthMap map) {
    boolean begun = depth.maps().runningProperty().get() || map.total().networks() > 0;
    return begun ? Optional.empty() : Optional.of(Words.of("depth.map.waiting"));
  }

  private static Shares shares(Tally tally) {
    boolean known = tally.networks() > 0;
    return new Shares(
        known ? tally.share(Fate.VANISHED) : 0, known ? tally.share(Fate.EXPLODED) : 0, known);
  }
}
