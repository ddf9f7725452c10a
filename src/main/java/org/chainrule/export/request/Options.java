package org.chainrule.export.request;

import java.util.Optional;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.sheet.Samples;

/**
 * How a pass is shown where it goes out. Each format takes from it what its {@link Format#choices}
 * name.
 *
 * @param view what the picture of a step shows
 * @param palette light or dark
 * @param size of a picture, or of a slide; empty for what suits the format
 * @param scale pixels of the file for each that the size counts
 * @param transparent whether there is no ground behind a picture
 * @param perPage how many steps stand on a page
 * @param outlines whether letters are outlines, which look alike everywhere, or text
 * @param pace seconds that each step of an animation is shown
 * @param blank whether the numbers that the pass computes are left to be filled in
 * @param slides whether a document is made of slides
 * @param library what code counts with
 * @param samples which samples of a batch a picture shows
 * @param sample the sample in focus, from 0
 */
public record Options(
    View view,
    Palette palette,
    Optional<PictureSize> size,
    double scale,
    boolean transparent,
    int perPage,
    boolean outlines,
    double pace,
    boolean blank,
    boolean slides,
    CodeLibrary library,
    Samples samples,
    int sample) {

  /** What a person gets without asking. */
  public static final Options USUAL =
      new Options(
          View.FULL,
          Palette.light(),
          Optional.empty(),
          1,
          false,
          1,
          true,
          2,
          false,
          false,
          CodeLibrary.NUMPY);

  /** With the samples that can be read. */
  public Options(
      View view,
      Palette palette,
      Optional<PictureSize> size,
      double scale,
      boolean transparent,
      int perPage,
      boolean outlines,
      double pace,
      boolean blank,
      boolean slides,
      CodeLibrary library) {
    this(
        view,
        palette,
        size,
        scale,
        transparent,
        perPage,
        outlines,
        pace,
        blank,
        slides,
        library,
        Samples.LEGIBLE,
        0);
  }

  /**
   * Checks that a picture has room in memory.
   *
   * @throws UnfitChoiceException if it has not
   */
  public void check() throws UnfitChoiceException {
    if (!size.orElse(PictureSize.DEFAULT).fits(scale)) {
      throw new UnfitChoiceException("export.wrong.scale", String.valueOf(scale));
    }
  }

  /** Returns the same with another view. */
  public Options with(View other) {
    return with(other, palette, size, samples, sample);
  }

  /** Returns the same in another theme. */
  public Options with(Palette other) {
    return with(view, other, size, samples, sample);
  }

  /** Returns the same in another size. */
  public Options with(Optional<PictureSize> other) {
    return with(view, palette, other, samples, sample);
  }

  /** Returns the same with other samples of a batch. */
  public Options with(Samples others, int inFocus) {
    return with(view, palette, size, others, inFocus);
  }

  private Options with(
      View otherView,
      Palette otherPalette,
      Optional<PictureSize> otherSize,
      Samples otherSamples,
      int otherSample) {
    return new Options(
        otherView,
        otherPalette,
        otherSize,
        scale,
        transparent,
        perPage,
        outlines,
        pace,
        blank,
        slides,
        library,
        otherSamples,
        otherSample);
  }
}
