package org.chainrule.view.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import org.chainrule.layout.Point;
import org.chainrule.session.Board;
import org.chainrule.session.Stroke;

/**
 * What is written on the graph. It lies over the picture, which is not painted again for it; and
 * while the pen is in hand, it takes what the mouse's first button does.
 */
final class PenLayer extends Region {

  /** How wide a stroke is, in the graph's units. */
  private static final double WIDTH = 0.28;

  /** A stroke is rendered piece by piece, so that only the piece being written is rendered anew. */
  private static final int PIECE = 40;

  /** The least distance between two points, in pixels. */
  private static final double NEAR = 1.2;

  private final Board board;
  private final Group ink = new Group();
  private final List<Drawn> drawn = new ArrayList<>();
  private double unit = 1;
  private Point origin = new Point(0, 0);
  private Point last = new Point(0, 0);

  /** The pieces of a stroke, and how many of its points they show. */
  private final class Drawn {
    private final Stroke stroke;
    private final Group pieces = new Group();
    private int shown;

    Drawn(Stroke stroke) {
      this.stroke = stroke;
      pieces.getStyleClass().addAll("pen", name(stroke.colour()));
      ink.getChildren().add(pieces);
    }

    /** A stroke that is not longer than before was drawn straight: it is another one. */
    void follow() {
      if (stroke.size() <= shown) {
        redraw();
      } else {
        showRest();
      }
    }

    void redraw() {
      shown = 0;
      pieces.getChildren().clear();
      showRest();
    }

    private void showRest() {
      while (shown < stroke.size()) {
        show(shown);
        shown++;
      }
    }

    private void show(int point) {
      double x = stroke.x(point) * unit;
      double y = stroke.y(point) * unit;
      if (point % PIECE == 0) {
        int before = Math.max(0, point - 1);
        Polyline piece = new Polyline(stroke.x(before) * unit, stroke.y(before) * unit);
        piece.setStrokeWidth(WIDTH * unit);
        pieces.getChildren().add(piece);
      }
      ((Polyline) pieces.getChildren().get(pieces.getChildren().size() - 1))
          .getPoints()
          .addAll(x, y);
    }
  }

  PenLayer(Board board) {
    this.board = board;
    setManaged(false);
    setId("pen");
    ink.setMouseTransparent(true);
    getChildren().add(ink);
    mouseTransparentProperty().bind(board.penProperty().not());
    setCursor(Cursor.CROSSHAIR);
    addEventHandler(MouseEvent.MOUSE_PRESSED, primary(this::press));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, primary(this::drag));
    addEventHandler(MouseEvent.MOUSE_RELEASED, primary(event -> {}));
    addEventHandler(MouseEvent.MOUSE_CLICKED, primary(event -> {}));
    addEventHandler(MouseEvent.MOUSE_MOVED, MouseEvent::consume);
  }

  /** The name of a colour in the style sheets. */
  private static String name(Board.Colour colour) {
    return "pen-" + colour.name().toLowerCase(Locale.ROOT);
  }

  /** Other buttons move the graph and open menus as ever. */
  private static EventHandler<MouseEvent> primary(EventHandler<MouseEvent> handler) {
    return event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        handler.handle(event);
        event.consume();
      }
    };
  }

  /**
   * Says where the graph is seen now.
   *
   * @param newUnit the pixels of its unit
   * @param newOrigin where its corner is, in pixels of the panel
   */
  void place(double newUnit, Point newOrigin) {
    origin = newOrigin;
    ink.setTranslateX(origin.x());
    ink.setTranslateY(origin.y());
    if (newUnit != unit) {
      unit = newUnit;
      drawn.forEach(Drawn::redraw);
    }
  }

  /** Shows what has been written. */
  void follow() {
    List<Stroke> strokes = board.strokes();
    if (strokes.size() < drawn.size()) {
      drawn.clear();
      ink.getChildren().clear();
    }
    strokes.stream().skip(drawn.size()).map(Drawn::new).forEach(drawn::add);
    if (!drawn.isEmpty()) {
      drawn.get(drawn.size() - 1).follow();
    }
  }

  private void press(MouseEvent event) {
    last = new Point(event.getX(), event.getY());
    board.begin(x(event), y(event));
  }

  private void drag(MouseEvent event) {
    if (event.isShiftDown()) {
      board.goStraight(x(event), y(event));
    } else if (Math.hypot(event.getX() - last.x(), event.getY() - last.y()) >= NEAR) {
      board.goOn(x(event), y(event));
    } else {
      return;
    }
    last = new Point(event.getX(), event.getY());
  }

  private double x(MouseEvent event) {
    return (event.getX() - origin.x()) / unit;
  }

  private double y(MouseEvent event) {
    return (event.getY() - origin.y()) / unit;
  }
}
