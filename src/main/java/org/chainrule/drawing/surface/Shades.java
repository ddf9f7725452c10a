package org.chainrule.drawing.surface;

import java.util.List;
import java.util.function.DoubleToIntFunction;

/** The colours of numbers, in whatever palette. What is no number has the colour of the panel. */
public sealed interface Shades {

  /** Returns the colour of a number as 0xAARRGGBB, for many of them. */
  DoubleToIntFunction in(Palette palette);

  /** Diverging about 0, as the cells of matrices are; the scale ends at ± this magnitude. */
  record Signed(double scale) implements Shades {
    @Override
    public DoubleToIntFunction in(Palette palette) {
      return Tint.in(palette, scale);
    }
  }

  /**
   * The more, the stronger.
   *
   * @param low what has the colour of the panel, as has all below it
   * @param high what has the full colour, as has all above it, be it infinite
   */
  record Rising(double low, double high) implements Shades {
    @Override
    public DoubleToIntFunction in(Palette palette) {
      DoubleToIntFunction mixtures = palette.mixtures(Role.SURFACE, Role.HEIGHT);
      return value -> mixtures.applyAsInt(share(value));
    }

    /** Returns the same colour as an ink. */
    public Ink ink(double value) {
      return Ink.mix(Role.SURFACE, Role.HEIGHT, share(value));
    }

    private double share(double value) {
      double share = (value - low) / (high - low);
      return Double.isNaN(value) ? 0 : Math.max(0, Math.min(1, share));
    }
  }

  /**
   * Areas that belong to somebody, each in that one's colour: of a number the whole part says whose
   * it is, from 0, and the rest how strongly it is coloured.
   */
  record Areas(List<Role> owners) implements Shades {

    /** So strong that the owner is seen, and so faint that letters and marks are. */
    private static final double FAINTEST = 0.1;

    private static final double STRONGEST = 0.38;

    /** Copies the list. */
    public Areas {
      owners = List.copyOf(owners);
    }

    /** Returns the number of an owner's area with a strength from 0 to 1. */
    public static double number(int owner, double strength) {
      return owner + Math.max(0, Math.min(1, strength)) * 0.999;
    }

    @Override
    public DoubleToIntFunction in(Palette palette) {
      List<DoubleToIntFunction> mixtures =
          owners.stream().map(owner -> palette.mixtures(Role.SURFACE, owner)).toList();
      int none = palette.argb(Role.SURFACE);
      return value ->
          Double.isNaN(value) ? none : mixtures.get((int) value).applyAsInt(share(value % 1));
    }

    /** Returns the colour of an owner's area where it is strongest. */
    public static Ink strongest(Role owner) {
      return Ink.mix(Role.SURFACE, owner, STRONGEST);
    }

    private static double share(double strength) {
      return FAINTEST + (STRONGEST - FAINTEST) * strength;
    }
  }
}
