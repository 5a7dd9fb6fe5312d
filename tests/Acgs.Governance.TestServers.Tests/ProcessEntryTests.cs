// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers.Tests;

public sealed class ProcessEntryTests
{
    [Fact]
    public void Parse_CommandWithSpacesAndParentheses_ReadsTheFieldsAfterIt()
    {
        var entry = ProcessEntry.Parse(7, "7 (a) b (c) T 3 7 7 0 -1 4194560 1 0 0 0 5 6 0 0 20 0 1 0 98765 1000 2");
        Assert.Equal(new ProcessEntry(7, 3, 'T', 98765), entry);
    }

    [Fact]
    public void Read_ThisProcess_IsAlive() => Assert.True(ProcessEntry.Read(Environment.ProcessId)!.IsAlive());
}
