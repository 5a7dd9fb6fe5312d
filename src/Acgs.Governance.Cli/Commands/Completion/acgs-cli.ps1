# Constitutional Hash: cdd01ef066bc6cf2
# Completion of acgs-cli for PowerShell:  acgs-cli completion pwsh | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName acgs-cli -ScriptBlock {
    param($word, $line, $cursor)
    acgs-cli "[suggest:$cursor]" "$line" | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
