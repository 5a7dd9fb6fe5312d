// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.LedgerConformance;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

public sealed class PostgreSqlAppendTests : AppendConformance<TestedPostgreSqlStore>;
