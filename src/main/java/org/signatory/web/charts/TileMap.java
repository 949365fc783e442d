package org.signatory.web.charts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws states and territories as tiles, shaded by the share of the delegation that signed. */
public record TileMap(List<Tile> tiles) {

    /**
     * Represents one state or territory.
     *
     * @param signed number of signers in the delegation
     * @param seats number of eligible Members
     */
    public record Tile(String state, int column, int row, int signed, int seats) {

        private int x() {
            return column * SIZE;
        }

        private int y() {
            return row * SIZE;
        }

        private int middle() {
            return x() + (SIZE - GAP) / 2;
        }

        /** Returns the shade from 0 to 5: none, up to a quarter, half, three quarters, most, all. */
        private int step() {
            if (signed == 0 || seats == 0) {
                return 0;
            }
            return signed >= seats ? 5 : 1 + (int) Math.min(3, Math.floor(4.0 * signed / seats - 1e-9));
        }

        private String caption() {
            return state + " " + signed + "/" + seats + " signed";
        }
    }

    /** Width and height of a tile, including the gap. */
    private static final int SIZE = 40;

    private static final int GAP = 2;

    /** Offsets of the two text lines from the top of a tile. */
    private static final int NAME = 17;

    private static final int SHARE = 31;

    private static final String[] ROWS = {
        "AK .. .. .. .. .. .. .. .. .. .. ME",
        ".. .. .. .. .. .. .. .. .. .. VT NH",
        ".. WA ID MT ND MN IL WI MI NY RI MA",
        ".. OR NV WY SD IA IN OH PA NJ CT ..",
        ".. CA UT CO NE MO KY WV VA MD DE ..",
        "GU .. AZ NM KS AR TN NC SC DC .. ..",
        "MP .. .. .. OK LA MS AL GA .. .. VI",
        "AS HI .. .. TX .. .. .. .. FL .. PR"
    };

    /**
     * @param seats size of each delegation by state
     * @param signed number of signers by state
     */
    public static TileMap of(Map<String, Integer> seats, Map<String, Integer> signed) {
        Map<String, Tile> tiles = new TreeMap<>();
        for (int row = 0; row < ROWS.length; row++) {
            String[] states = ROWS[row].split(" ");
            for (int column = 0; column < states.length; column++) {
                String state = states[column];
                int size = seats.getOrDefault(state, 0);
                if (size > 0 || signed.containsKey(state)) {
                    tiles.put(state, new Tile(state, column, row, signed.getOrDefault(state, 0), size));
                }
            }
        }
        return new TileMap(List.copyOf(tiles.values()));
    }

    /** Returns the tiles as SVG, each linked to the state's signers on the page. */
    public String svg() {
        return SvgBuilder.of(drawing -> {
            for (Tile tile : tiles) {
                String step = "step" + tile.step();
                drawing.link("?state=" + tile.state + "#signers", tile.caption(), tile == tiles.get(0));
                drawing.shape(
                        "rect",
                        "class",
                        step,
                        "x",
                        tile.x(),
                        "y",
                        tile.y(),
                        "width",
                        SIZE - GAP,
                        "height",
                        SIZE - GAP,
                        "rx",
                        2 * GAP);
                drawing.text(tile.state, "class", step, "x", tile.middle(), "y", tile.y() + NAME);
                drawing.text(
                        tile.signed + "/" + tile.seats,
                        "class",
                        step + " small",
                        "x",
                        tile.middle(),
                        "y",
                        tile.y() + SHARE);
                drawing.endLink();
            }
        });
    }

    public int width() {
        return 12 * SIZE;
    }

    public int height() {
        return ROWS.length * SIZE;
    }
}
