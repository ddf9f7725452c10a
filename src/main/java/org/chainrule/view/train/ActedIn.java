package org.chainrule.view.train;

/** A picture in which a person can do something by keys. */
public interface ActedIn {

  /** Does something; returns whether it is anything that can be done here and now. */
  boolean act(PictureAct act);
}
