package org.chainrule.view.depth;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.chainrule.study.depth.flow.Fate;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.depth.flow.LayerFlow;
import org.chainrule.study.depth.flow.Norm;
import org.chainrule.study.depth.flow.Outcome;
import org.chainrule.study.depth.flow.Quartiles;
import org.chainrule.words.Words;

/** Turns what the study found into what the pictures show. */
final class Pictures {

  private static final int NONE = -1;

  private Pictures() {}

  /** Draws up the chart of all stacks' gradients. */
  static GradientChart gradients(DepthSession depth, Numbers numbers) {
    boolean weights = depth.weightGradientsProperty().get();
    List<StudiedStack> stacks = depth.stacksProperty().get();
    List<Curve> curves =
        IntStream.range(0, stacks.size())
            .mapToObj(k -> curve(title(stacks, k, weights, numbers), stacks.get(k), weights))
            .toList();
    Optional<Zones> zones =
        weights ? Optional.empty() : depth.chosen().net().flatMap(Pictures::zones);
    return GradientChart.of(curves, depth.chosenProperty().get(), zones);
  }

  /** With the ratio that the verdict is about, if it is that of the settings as they are now. */
  private static Title title(
      List<StudiedStack> stacks, int index, boolean weights, Numbers numbers) {
    String ratio =
        stacks.get(index).net().stream()
            .filter(net -> !weights && stacks.get(index).upToDate())
            .map(net -> net.flow().ratio())
            .filter(value -> !Double.isNaN(value))
            .map(value -> Words.of("depth.chart.ratio", numbers.plain(value)))
            .findFirst()
            .orElse("");
    return new Title(StackNames.of(stacks, index), ratio);
  }

  private static Curve curve(Title title, StudiedStack stack, boolean weights) {
    List<Double> logs =
        stack.net().stream()
            .flatMap(net -> net.flow().layers().stream())
            .map(layer -> norm(layer, weights).log10())
            .toList();
    List<Band> band =
        stack.many().map(ManyStudy::report).stream()
            .flatMap(report -> report.layers().stream())
            .map(layer -> band(weights ? layer.weightGradient() : layer.gradient()))
            .toList();
    return new Curve(title, logs, band, stack.upToDate());
  }

  /** Returns the norm that is shown of a layer. */
  static Norm norm(LayerFlow layer, boolean weights) {
    return weights ? layer.weightGradient() : layer.gradient();
  }

  private static Band band(Quartiles quartiles) {
    return new Band(
        Math.log10(quartiles.q1()), Math.log10(quartiles.median()), Math.log10(quartiles.q3()));
  }

  /** The verdict is one of the ratio to the last layer; without a length there, there is none. */
  private static Optional<Zones> zones(NetStudy net) {
    double last = net.flow().last().gradient().log10();
    return Double.isFinite(last)
        ? Optional.of(
            new Zones(
                last + Math.log10(Outcome.VANISHED_BELOW),
                last + Math.log10(Outcome.EXPLODED_ABOVE)))
        : Optional.empty();
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
            .map(cell -> new MapGrid.Cell(cell.row(), cell.column())));
  }

  private static Shares shares(Tally tally) {
    boolean known = tally.networks() > 0;
    return new Shares(
        known ? tally.share(Fate.VANISHED) : 0, known ? tally.share(Fate.EXPLODED) : 0, known);
  }
}
