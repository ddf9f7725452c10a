package org.chainrule.app.window;

/**
 * When things happened on the way from a key to its picture, in nanoseconds.
 *
 * @param event when the key was handled
 * @param begun when the pulse began that painted its picture
 * @param pulse when that had painted
 * @param frame when that was rendered
 * @param painting how long the UI thread computed from the key to the frame, which a busy computer
 *     does not change
 * @param rendering how long the render thread did
 * @param inFrame how long both did from the pulse on
 */
record Timing(
    long event, long begun, long pulse, long frame, long painting, long rendering, long inFrame) {

  /** From the key to its picture, in milliseconds, as the others are. */
  double all() {
    return (frame - event) / 1e6;
  }

  double painted() {
    return (pulse - event) / 1e6;
  }

  double rendered() {
    return (frame - pulse) / 1e6;
  }

  double frameAlone() {
    return (frame - begun) / 1e6;
  }

  double computing() {
    return (painting + rendering) / 1e6;
  }

  double computingInUi() {
    return painting / 1e6;
  }

  double computingInRenderer() {
    return rendering / 1e6;
  }

  double computingInFrame() {
    return inFrame / 1e6;
  }
}
