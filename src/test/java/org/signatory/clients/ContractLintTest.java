package org.signatory.clients;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContractLintTest {

    @Test
    @DisplayName("Spectral and Redocly find neither error nor warning in openapi.yaml")
    void contractPassesTheLinter() throws Exception {
        ClientTools.run("lint");
    }
}
