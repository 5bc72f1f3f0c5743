#!/usr/bin/env node
// The command is bundled from pipeline/ by `npm ci` (see build.js).
import '../build/ctatlas.js';
