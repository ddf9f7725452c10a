package org.chainrule.view.depth;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.chart.Legend;
import org.chainrule.drawing.depth.MapPainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.depth.MapGrid;
import org.chainrule.layout.depth.MapSheet;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.depth.MapCell;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.words.Words;

/** The maps of depth and weight scale, side by side. */
public final class MapPane extends DepthPane {

  private static final double LOWEST = 12;
  private static final double TITLE = 1.35;
  private static final double LEFT = 0.9;

  private Legend legend;
  private List<MapSheet> sheets = List.of();
  private Box area = new Box(0, 0, 1, 1);

  /** Shows the maps. */
  public MapPane(DepthSession depth, Appearance appearance) {
    super(
        depth,
        appearance,
        "depth-maps",
        depth.maps().mapsProperty(),
        depth.picked().cellProperty(),
        depth.maps().runningProperty(),
        depth.stacksProperty(),
        depth.mappedProperty());
  }

  /** It shares its card with the controls over it. */
  @Override
  protected double rim() {
    return 0;
  }

  @Override
  protected Box extent(double width, double height) {
    sheets = Pictures.maps(depth());
    legend = MapPainter.legend(appearance().measure(), width - 2 * LEFT);
    double top = legend.extra();
    area = new Box(0.6, top, Math.max(1, width - 0.6), Math.max(LOWEST, height - top));
    return new Box(0, 0, 1, area.bottom());
  }

  private MapGrid grid(int index) {
    MapSheet sheet = sheets.get(index);
    return MapGrid.in(area, index, sheets.size(), sheet.depths().size(), sheet.scales().size());
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    legend.paint(target, LEFT, TITLE);
    for (int k = 0; k < sheets.size(); k++) {
      MapPainter.paint(target, grid(k), sheets.get(k), appearance().settings().numbers());
    }
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return IntStream.range(0, sheets.size()).mapToObj(this::accessible).toList();
  }

  private AccessibleArea accessible(int index) {
    return AccessibleArea.reading("depth-map-" + index, grid(index).box(), () -> reading(index));
  }

  private String reading(int index) {
    Optional<MapCell> picked =
        depth().picked().cellProperty().get().filter(cell -> cell.map() == index);
    return Words.of(
        "depth.reading.map",
        sheets.get(index).title(),
        sheets
            .get(index)
            .inStead()
            .or(() -> picked.map(readings()::cell))
            .orElseGet(() -> Words.of("depth.reading.map.none")));
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    return point.flatMap(this::cellAt).map(readings()::cell);
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    cellAt(point).ifPresent(depth().picked()::pick);
  }

  private Optional<MapCell> cellAt(Point point) {
    return IntStream.range(0, sheets.size())
        .filter(map -> sheets.get(map).inStead().isEmpty())
        .boxed()
        .flatMap(
            map ->
                grid(map).at(point).stream()
                    .map(cell -> new MapCell(map, cell.row(), cell.column(), 0)))
        .findFirst();
  }
}
