# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Real objects of casework for tests, made as people make them; a file per noun."""
