# Constitutional Hash: cdd01ef066bc6cf2
# Completion of acgs-cli for bash:  source <(acgs-cli completion bash)

_acgs_cli() {
    local IFS=$'\n'
    COMPREPLY=($(compgen -W "$("$1" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "$2"))
}
complete -o default -F _acgs_cli acgs-cli
