package org.chainrule.app.train;

import java.util.List;

/** The pictures that there are beside the curves of the loss; to add one, add it here. */
final class TrainPictures {

  private TrainPictures() {}

  /** Returns them in the order of their buttons. */
  static List<TrainPicture> of(TrainServices services) {
    return List.of();
  }
}
