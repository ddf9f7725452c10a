package org.chainrule.house.bad.words;

import org.chainrule.house.bad.algebra.KnowsNetworks;

/** Words know nothing. */
public record KnowsAlgebra(KnowsNetworks matrix) {}
