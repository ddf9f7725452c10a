package org.chainrule.view.common;

import javafx.beans.Observable;
import org.chainrule.drawing.AwtMeasure;
import org.chainrule.drawing.Palette;
import org.chainrule.session.Settings;

/** What painted panels look like: their colours, their fonts and the size of their text. */
public final class Look {

  private static final double TEXT = 14.5;
  private static final double LECTURE_ENLARGEMENT = 1.35;

  private final Settings settings;
  private final AwtMeasure measure;

  /** A look that follows the settings. */
  public Look(Settings settings, AwtMeasure measure) {
    this.settings = settings;
    this.measure = measure;
  }

  /** The settings that it follows. */
  public Settings settings() {
    return settings;
  }

  /** Tells how large text and formulas are. */
  public AwtMeasure measure() {
    return measure;
  }

  /** The colours of the theme. */
  public Palette palette() {
    return settings.darkProperty().get() ? Palette.dark() : Palette.light();
  }

  /** The size of running text in pixels. */
  public double textSize() {
    return TEXT * textScale() * (lecture() ? LECTURE_ENLARGEMENT : 1);
  }

  /** How much larger than usual a person wants text. */
  public double textScale() {
    return settings.textSizeProperty().get() / 100.0;
  }

  /** Whether the lecture layout is on. */
  public boolean lecture() {
    return settings.lectureProperty().get();
  }

  /** What changes the look. */
  public Observable[] sources() {
    return new Observable[] {
      settings.darkProperty(), settings.textSizeProperty(), settings.lectureProperty()
    };
  }
}
