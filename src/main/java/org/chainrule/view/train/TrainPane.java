package org.chainrule.view.train;

import javafx.beans.Observable;
import org.chainrule.layout.Box;
import org.chainrule.session.train.KeptRun;
import org.chainrule.session.train.Training;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.PaintedPane;

/** A painted panel that shows something of the runs or of the state that is looked at. */
public abstract class TrainPane extends PaintedPane {

  /** The size of letters, as a part of that in the pass: there is more to read here. */
  private static final double LETTERS = 0.95;

  private static final double LOWEST = 9;

  private final Training training;
  private Box area = new Box(0, 0, 1, 1);

  /**
   * Shows what is trained, written with as many digits as are set.
   *
   * @param name its id, and what the message bundle calls it by
   * @param sources what it is painted again after
   */
  protected TrainPane(
      Training training, Appearance appearance, String name, Observable... sources) {
    super(appearance, name);
    this.training = training;
    follow(sources);
    follow(appearance.settings().digitsProperty());
  }

  @Override
  protected final double unit(double width, double height) {
    return appearance().textSize(getScene()) * LETTERS;
  }

  @Override
  protected Box extent(double width, double height) {
    area = new Box(0, 0, width, Math.max(LOWEST, height));
    return new Box(0, 0, 1, area.height());
  }

  /** The room of the picture, in units. */
  protected final Box area() {
    return area;
  }

  /** By which colour and mark the run is drawn that is looked at, and what is measured of it. */
  protected final int mark() {
    return training.runsProperty().get().shown().map(KeptRun::letter).orElse(0);
  }

  /** What is trained. */
  protected final Training training() {
    return training;
  }
}
