// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.LedgerProcess;

// append FILE [ROWS]: appends, integrates and signs, and says what is durable, until it is killed or has so many rows.
// verify FILE: says what it finds.
try
{
    await using var log = new ProcessLog(args[1]);
    var rows = args.Length > 2 ? long.Parse(args[2], CultureInfo.InvariantCulture) : long.MaxValue;
    await (args[0] == "verify" ? log.VerifyAsync() : log.AppendAsync(rows));
    return 0;
}
catch (Acgs.Governance.Ledger.LedgerException failure)
{
    await Console.Out.WriteLineAsync($"error {failure.Message}");
    return 3;
}
