package org.chainrule.app.train;

import org.chainrule.view.train.PictureAct;

/** What only the place can do. */
public interface TrainActions {

  /** Opens the state that is looked at in the pass. */
  void open();

  /** Shows the study of the random nets that tell more of what was found of the run. */
  void study();

  /** Shows more of what is said: a page further, or back. */
  void readOn(int by);

  /** Shows the next picture. */
  void nextPicture();

  /** Lets the run that is looked at be given a name. */
  void rename();

  /** Begins anew with the net that is open. */
  void beginAnew();

  /** Takes the next speed above or below. */
  void pace(int by);

  /** Undoes what was done last: to the samples, if no step was taken since, else to the runs. */
  void undo();

  /** Does something in the picture that is shown; returns whether it could be done there. */
  boolean act(PictureAct act);
}
