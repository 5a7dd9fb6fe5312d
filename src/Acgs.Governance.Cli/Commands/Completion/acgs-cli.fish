# Constitutional Hash: cdd01ef066bc6cf2
# Completion of acgs-cli for fish:  acgs-cli completion fish | source

function __acgs_cli_suggest
    set --local line (commandline --cut-at-cursor --current-process | string collect)
    acgs-cli "[suggest:$(string length -- $line)]" $line 2>/dev/null
end

complete --command acgs-cli --arguments '(__acgs_cli_suggest)'
