package org.chainrule.view.net;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A column of rows in a scroll pane. Of many rows only those near what is seen are made, no more
 * than one a frame; where the others stand is left free. A row keeps its place, and is there as
 * long as the keyboard is in it.
 *
 * @param <R> a row
 */
final class RowsInSight<R extends Part> {

  /** So many rows are always there. */
  private static final int FEW = 8;

  /** How far beyond what is seen rows are made, in heights of what is seen. */
  private static final double MARGIN = 0.5;

  /** The height of a row before one was seen, in pixels. */
  private static final double GUESS = 90;

  private final IntFunction<? extends R> maker;
  private final VBox column = new VBox();
  private final List<Place> places = new ArrayList<>();
  private final InvalidationListener moved = source -> look();
  private ScrollPane pane;

  private final AnimationTimer making =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (!makeNext()) {
            stop();
          }
        }
      };

  /** Where a row stands, be it there or not. */
  private final class Place {
    final VBox box = new VBox();
    final int number;
    R row;

    Place(int number) {
      this.number = number;
      box.setMinHeight(GUESS);
    }

    R row() {
      if (row == null) {
        row = maker.apply(number);
        box.getChildren().add(row.node());
        box.setMinHeight(Region.USE_COMPUTED_SIZE);
      }
      return row;
    }

    void putAway() {
      box.setMinHeight(box.getHeight());
      box.getChildren().clear();
      row = null;
    }
  }

  /**
   * A column without rows.
   *
   * @param maker makes the row of a number, counted from 1, that shows what there is to show
   */
  RowsInSight(IntFunction<? extends R> maker) {
    this.maker = maker;
    column.getStyleClass().add("net-part");
    column.sceneProperty().addListener(source -> enter());
    column.boundsInLocalProperty().addListener(moved);
  }

  Node node() {
    return column;
  }

  /** Has so many rows. */
  void setCount(int count) {
    while (places.size() < count) {
      Place place = new Place(places.size() + 1);
      places.add(place);
      column.getChildren().add(place.box);
    }
    while (places.size() > count) {
      column.getChildren().remove(places.remove(places.size() - 1).box);
    }
    places.stream().limit(FEW).forEach(Place::row);
    look();
  }

  /** Does something with every row that is there. */
  void forEach(Consumer<? super R> what) {
    places.stream().filter(place -> place.row != null).forEach(place -> what.accept(place.row));
  }

  /** Whether the keyboard is in the last row. */
  boolean lastHasFocus() {
    return last().box.isFocusWithin();
  }

  /** Returns the last row, which is there from now on. */
  R lastRow() {
    return last().row();
  }

  private Place last() {
    return places.get(places.size() - 1);
  }

  private void enter() {
    Parent around = column.getParent();
    while (around != null && !(around instanceof ScrollPane)) {
      around = around.getParent();
    }
    if (around != pane && around instanceof ScrollPane found) {
      pane = found;
      pane.vvalueProperty().addListener(moved);
      pane.viewportBoundsProperty().addListener(moved);
    }
    look();
  }

  private void look() {
    if (places.size() > FEW && pane != null) {
      making.start();
    }
  }

  /** Makes the row that is missed most, and puts away those far off; returns whether one was. */
  private boolean makeNext() {
    if (column.getScene() == null || places.stream().allMatch(place -> place.row != null)) {
      return false;
    }
    places.stream()
        .skip(FEW)
        .filter(place -> place.row != null && !place.box.isFocusWithin() && !isNear(place, 2))
        .forEach(Place::putAway);
    for (Place place : places) {
      if (place.row == null && isNear(place, 1)) {
        place.row();
        return true;
      }
    }
    return false;
  }

  /** Whether a place stands in what is seen, or not more than so many margins beyond. */
  private boolean isNear(Place place, int margins) {
    Bounds seen = pane.localToScene(pane.getLayoutBounds());
    Bounds at = place.box.localToScene(place.box.getLayoutBounds());
    double beyond = margins * MARGIN * seen.getHeight();
    return at.getMaxY() >= seen.getMinY() - beyond && at.getMinY() <= seen.getMaxY() + beyond;
  }
}
