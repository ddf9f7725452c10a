package org.chainrule.view.depth;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.Drawing;
import org.chainrule.drawing.Ink;
import org.chainrule.drawing.Role;
import org.chainrule.drawing.TextStyle;
import org.chainrule.drawing.depth.MapPainter;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.depth.MapGrid;
import org.chainrule.layout.depth.MapSheet;
import org.chainrule.session.depth.DepthMaps;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.depth.MapCell;
import org.chainrule.view.common.Look;
import org.chainrule.view.common.PaintedPane;
import org.chainrule.view.common.Spot;
import org.chainrule.words.Words;

/** The maps of depth and weight scale, side by side. */
public final class MapPane extends PaintedPane {

  private static final double LOWEST = 12;
  private static final double TITLE = 1.35;

  private final DepthSession depth;
  private List<MapSheet> sheets = List.of();
  private Box area = new Box(0, 0, 1, 1);

  /** Shows the maps. */
  public MapPane(DepthSession depth, Look look) {
    super(look, "depth-maps");
    this.depth = depth;
    follow(depth.maps().mapsProperty(), depth.cellProperty(), look.settings().digitsProperty());
  }

  @Override
  protected double unit(double width, double height) {
    return look().textSize(getScene()) * 0.95;
  }

  /** It shares its card with the controls over it. */
  @Override
  protected double rim() {
    return 0;
  }

  @Override
  protected Box extent(double width, double height) {
    int maps = depth.maps().mapsProperty().get().size();
    sheets = IntStream.range(0, maps).mapToObj(map -> Pictures.map(depth, map)).toList();
    area = new Box(0.6, 0, Math.max(1, width - 0.6), Math.max(LOWEST, height));
    return new Box(0, 0, 1, area.height());
  }

  private MapGrid grid(int index) {
    MapSheet sheet = sheets.get(index);
    return MapGrid.in(area, index, DepthMaps.MOST, sheet.depths().size(), sheet.scales().size());
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    TextStyle style = TextStyle.strong(1);
    target.text(Words.of("depth.maps.title"), 0.9, TITLE, style, Ink.of(Role.TEXT));
    double after = 0.9 + target.textWidth(Words.of("depth.maps.title"), style) + 1.4;
    MapPainter.paintLegend(target, after, TITLE);
    if (sheets.isEmpty()) {
      target.text(
          Words.of("depth.maps.none"), 0.9, 4.4, TextStyle.regular(0.92), Ink.of(Role.MUTED));
    }
    if (!sheets.isEmpty()) {
      MapPainter.paintAxes(target, grid(0));
    }
    for (int k = 0; k < sheets.size(); k++) {
      MapPainter.paint(target, grid(k), sheets.get(k), look().settings().numbers());
    }
  }

  @Override
  protected List<Spot> spots(Box visible) {
    return IntStream.range(0, sheets.size()).mapToObj(this::spot).toList();
  }

  private Spot spot(int index) {
    return Spot.reading("depth-map-" + index, grid(index).box(), () -> reading(index));
  }

  private String reading(int index) {
    Optional<MapCell> picked = depth.cellProperty().get().filter(cell -> cell.map() == index);
    return Words.of(
        "depth.reading.map",
        sheets.get(index).title(),
        picked.map(readings()::cell).orElseGet(() -> Words.of("depth.reading.map.none")));
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    return point.flatMap(this::cellAt).map(readings()::cell);
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    cellAt(point).ifPresent(depth::pick);
  }

  private Optional<MapCell> cellAt(Point point) {
    return IntStream.range(0, sheets.size())
        .boxed()
        .flatMap(
            map ->
                grid(map).at(point).stream()
                    .map(cell -> new MapCell(map, cell.row(), cell.column(), 0)))
        .findFirst();
  }

  private Readings readings() {
    return new Readings(depth, look().settings().numbers());
  }
}
