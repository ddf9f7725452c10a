package org.chainrule.session.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.pass.quantity.Convention;

/** How a person's course writes things down: the layout of gradients, and the names. */
public final class Writing {

  private final BooleanProperty numerator = new SimpleBooleanProperty();
  private final BooleanProperty rows = new SimpleBooleanProperty();
  private final BooleanProperty layered = new SimpleBooleanProperty();
  private final BooleanProperty delta = new SimpleBooleanProperty();
  private final BooleanProperty partial = new SimpleBooleanProperty();

  /** Whether gradients have the transposed shape of their variables. */
  public BooleanProperty numeratorProperty() {
    return numerator;
  }

  /** Whether a sample is a row. */
  public BooleanProperty rowsProperty() {
    return rows;
  }

  /** Whether every layer has its own z⁽ᵏ⁾ and a⁽ᵏ⁾. */
  public BooleanProperty layeredProperty() {
    return layered;
  }

  /** Whether the gradient of what leaves a linear map is called δ. */
  public BooleanProperty deltaProperty() {
    return delta;
  }

  /** Whether derivatives are written with ∂. */
  public BooleanProperty partialProperty() {
    return partial;
  }

  /** Every choice by the part of its keys in the message bundle and in files. */
  public Map<String, BooleanProperty> choices() {
    Map<String, BooleanProperty> choices = new LinkedHashMap<>();
    choices.put("numerator", numerator);
    choices.put("rows", rows);
    choices.put("layered", layered);
    choices.put("delta", delta);
    choices.put("partial", partial);
    return choices;
  }

  /** Turns between the names of the sheet and those of most textbooks. */
  public void toggleNames() {
    boolean sheet = !layered.get() && !delta.get() && !partial.get();
    layered.set(sheet);
    delta.set(sheet);
    partial.set(sheet);
  }

  /** Chooses all of a style. */
  public void set(Style style) {
    numerator.set(style.convention().numerator());
    rows.set(style.convention().rows());
    layered.set(style.notation().layered());
    delta.set(style.notation().delta());
    partial.set(style.notation().partial());
  }

  /** What is chosen. */
  public Style style() {
    return new Style(
        new Convention(numerator.get(), rows.get()),
        new Notation(layered.get(), delta.get(), partial.get()));
  }
}
