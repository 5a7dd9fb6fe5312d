#compdef acgs-cli
# Constitutional Hash: cdd01ef066bc6cf2
# Completion of acgs-cli for zsh:  source <(acgs-cli completion zsh), or as _acgs-cli in a folder of $fpath

_acgs_cli() {
    local -a suggestions
    suggestions=("${(@f)$(acgs-cli "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
    if [[ -n "$suggestions[1]" ]]; then
        compadd -- $suggestions
    else
        _files
    fi
}

if [[ "$funcstack[1]" == _acgs-cli ]]; then
    _acgs_cli
else
    compdef _acgs_cli acgs-cli
fi
