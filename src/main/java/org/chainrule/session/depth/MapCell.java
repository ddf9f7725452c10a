package org.chainrule.session.depth;

/**
 * A cell of one of the maps, and one of its nets. All count from 0.
 *
 * @param map which map
 * @param row its row, by depth
 * @param column its column, by weight scale
 * @param network which of its nets is looked at
 */
public record MapCell(int map, int row, int column, int network) {}
