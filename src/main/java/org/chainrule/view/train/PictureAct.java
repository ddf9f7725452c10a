package org.chainrule.view.train;

/** What a person does in a picture by a key. */
public enum PictureAct {
  /** Puts a sample where the cross is. */
  ADD,
  /** The next sample that is put is of the next kind. */
  KIND,
  /** Picks the next sample. */
  NEXT,
  /** Picks the sample before. */
  BACK,
  /** Takes away the sample that is picked. */
  REMOVE,
  /** Moves the cross. */
  LEFT,
  /** Moves the cross. */
  RIGHT,
  /** Moves the cross. */
  UP,
  /** Moves the cross. */
  DOWN,
  /** Shows less, larger. */
  ZOOM_IN,
  /** Shows more. */
  ZOOM_OUT,
  /** Shows as much as is needed. */
  FIT
}
