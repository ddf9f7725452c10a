package org.chainrule.export.request;

import org.chainrule.export.StepPicture;

/** The pictures of an export, prepared when the first of them is made. */
public final class Pictures {

  private final Export export;
  private StepPicture prepared;

  /** Nothing is prepared yet. */
  public Pictures(Export export) {
    this.export = export;
  }

  /** Returns what paints them. */
  public synchronized StepPicture get() {
    if (prepared == null) {
      prepared = export.pictures();
    }
    return prepared;
  }
}
