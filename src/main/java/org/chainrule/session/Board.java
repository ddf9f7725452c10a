package org.chainrule.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What a person who speaks in front of others holds over the graph, as before a blackboard: a pen
 * and what it has written, a spotlight, and a light at the pointer. It is no part of the scenario.
 * Lives on the UI thread.
 */
public final class Board {

  /** The colours of the pen; the style sheets say what they look like. */
  public enum Colour {
    RED,
    BLUE,
    GREEN;

    private Colour next() {
      return values()[(ordinal() + 1) % values().length];
    }
  }

  private final BooleanProperty pen = new SimpleBooleanProperty();
  private final ObjectProperty<Colour> colour = new SimpleObjectProperty<>(Colour.RED);
  private final BooleanProperty spotlight = new SimpleBooleanProperty();
  private final BooleanProperty pointer = new SimpleBooleanProperty();
  private final List<Stroke> strokes = new ArrayList<>();
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

  /** A board with nothing written on it, before which nothing is held. */
  public Board() {
    InvalidationListener change = source -> change();
    List.of(pen, colour, spotlight, pointer).forEach(property -> property.addListener(change));
  }

  /** The stroke that is being written. */
  private Optional<Stroke> current = Optional.empty();

  /** Whether the mouse writes on the graph. */
  public BooleanProperty penProperty() {
    return pen;
  }

  /** What the pen writes in. */
  public ObjectProperty<Colour> colourProperty() {
    return colour;
  }

  /** Whether all is dimmed but what is selected and what made it. */
  public BooleanProperty spotlightProperty() {
    return spotlight;
  }

  /** Whether a light follows the pointer. */
  public BooleanProperty pointerProperty() {
    return pointer;
  }

  /** Takes the pen, or if it is in hand already the pen of the next colour. */
  public void takePen() {
    if (pen.get()) {
      colour.set(colour.get().next());
    }
    pen.set(true);
  }

  /** Lights up where the pointer is. */
  public void light() {
    pointer.set(true);
  }

  /** Puts down what was taken up last of what is held; returns whether there was something. */
  public boolean putDown() {
    for (BooleanProperty held : List.of(pointer, pen, spotlight)) {
      if (held.get()) {
        held.set(false);
        return true;
      }
    }
    return false;
  }

  /** What is written, in the order of writing. */
  public List<Stroke> strokes() {
    return List.copyOf(strokes);
  }

  /** Changes whenever what is held or written does. */
  public ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** Begins a stroke at a point of the graph, in its units. */
  public void begin(double x, double y) {
    Stroke begun = new Stroke(colour.get(), x, y);
    strokes.add(begun);
    current = Optional.of(begun);
    change();
  }

  /** Goes on with the stroke to a point of the graph. */
  public void goOn(double x, double y) {
    current.ifPresent(stroke -> stroke.add(x, y));
    change();
  }

  /** Draws the stroke straight from where it began to a point of the graph. */
  public void goStraight(double x, double y) {
    current.ifPresent(stroke -> stroke.straighten(x, y));
    change();
  }

  /** Wipes away all that is written. */
  public void erase() {
    current = Optional.empty();
    if (!strokes.isEmpty()) {
      strokes.clear();
      change();
    }
  }

  private void change() {
    changes.set(changes.get() + 1);
  }
}
