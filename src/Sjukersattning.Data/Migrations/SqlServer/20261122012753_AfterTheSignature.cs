using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sjukersattning.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AfterTheSignature : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CauseCodeLines",
                table: "Units",
                type: "nvarchar(1640)",
                maxLength: 1640,
                nullable: false,
                defaultValue: "MINNE\nKONCENTRATION\nPSYKISKT ÖVRIGT\nSTATUS/FYND SAKNAS\nGRAD SAKNAS\nKÄLLA OKLAR\nSAMBAND F–A\nEXEMPEL SAKNAS\nREHABILITERING UTTÖMD\nBEHANDLING/RESULTAT\nPROGNOS\nDIAGNOS/UNDERLAG\nKONTAKT/ADMINISTRATIVT\nANNAT");

            migrationBuilder.AddColumn<int>(
                name: "Complements",
                table: "SignedVersions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CancelledOn",
                table: "Cases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DiagnosisChapter",
                table: "Cases",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftRelation",
                table: "Cases",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OpenedOn",
                table: "Cases",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "SectionsDoneOn",
                table: "Cases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "VersionInForce",
                table: "Cases",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Baselines",
                columns: table => new
                {
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Started = table.Column<int>(type: "int", nullable: true),
                    Certificates = table.Column<int>(type: "int", nullable: true),
                    Applications = table.Column<int>(type: "int", nullable: true),
                    Kompletteringar = table.Column<int>(type: "int", nullable: true),
                    Granted = table.Column<int>(type: "int", nullable: true),
                    Source = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    EnteredBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Baselines", x => new { x.UnitId, x.Year });
                    table.ForeignKey(
                        name: "FK_Baselines_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Figures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    What = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Days = table.Column<int>(type: "int", nullable: true),
                    Detail = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    QuestionId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Sex = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AgeGroup = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Chapter = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Initiator = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Figures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Figures_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Goals",
                columns: table => new
                {
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Indicator = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Target = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Goals", x => new { x.UnitId, x.Year, x.Indicator });
                    table.ForeignKey(
                        name: "FK_Goals_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Kompletteringar",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    IsRetracted = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kompletteringar", x => new { x.CaseId, x.Number, x.Revision });
                    table.ForeignKey(
                        name: "FK_Kompletteringar_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Registrations",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Utfall = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ToldBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Relation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    IsRetracted = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Registrations", x => new { x.CaseId, x.Kind, x.Number, x.Revision });
                    table.ForeignKey(
                        name: "FK_Registrations_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KompletteringQuestions",
                columns: table => new
                {
                    Line = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    QuestionId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AssigneeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KompletteringQuestions", x => new { x.CaseId, x.Number, x.Revision, x.Line });
                    table.ForeignKey(
                        name: "FK_KompletteringQuestions_Kompletteringar_CaseId_Number_Revision",
                        columns: x => new { x.CaseId, x.Number, x.Revision },
                        principalTable: "Kompletteringar",
                        principalColumns: new[] { "CaseId", "Number", "Revision" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Figures_CaseId",
                table: "Figures",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_UnitId_Day_What_Detail_Days_QuestionId_Cause",
                table: "Figures",
                columns: new[] { "UnitId", "Day", "What", "Detail", "Days", "QuestionId", "Cause" });

            migrationBuilder.CreateIndex(
                name: "IX_Figures_UnitId_OpenedOn_What_Detail",
                table: "Figures",
                columns: new[] { "UnitId", "OpenedOn", "What", "Detail" });

            migrationBuilder.CreateIndex(
                name: "IX_KompletteringQuestions_AssigneeId",
                table: "KompletteringQuestions",
                column: "AssigneeId");

            // Rows from before: what the new columns and entries say of them follows from what is there. EXEC, because the columns are not there when the script is read.
            migrationBuilder.Sql("""
                EXEC(N'UPDATE [Cases] SET
                    [OpenedOn] = CAST([OpenedAt] AS date),
                    [VersionInForce] = [SignedVersion],
                    [DraftRelation] = CASE WHEN [Status] = N''Signerat'' THEN NULL WHEN [SignedVersion] > 0 THEN N''Ersatter'' ELSE N''Fristaende'' END,
                    [CancelledOn] = CASE WHEN [Status] = N''Avbrutet'' THEN CAST([StatusSince] AS date) END,
                    [SectionsDoneOn] = CASE WHEN [SignedVersion] > 0 THEN (SELECT CAST(MAX(s.[DoneAt]) AS date) FROM [Sections] AS s WHERE s.[CaseId] = [Cases].[Id]) END')
                """);
            migrationBuilder.Sql("""
                EXEC(N'INSERT INTO [Registrations] ([CaseId], [Kind], [Number], [Revision], [Day], [Relation], [Text], [IsRetracted], [At], [ActorId])
                SELECT [CaseId], N''Signering'', [Version], 1, CAST([SignedAt] AS date), CASE WHEN [Replaces] IS NULL THEN N''Fristaende'' ELSE N''Ersatter'' END, N'''', 0, [SignedAt], [SignerId] FROM [SignedVersions]')
                """);
            foreach (var table in new[] { "Registrations", "Kompletteringar", "KompletteringQuestions" })
            {
                foreach (var verb in new[] { "Update", "Delete" })
                {
                    migrationBuilder.Sql($"EXEC(N'CREATE TRIGGER [TR_{table}_No{verb}] ON [{table}] INSTEAD OF {verb} AS BEGIN THROW 50001, ''append-only'', 1; END')");
                }
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Baselines");

            migrationBuilder.DropTable(
                name: "Figures");

            migrationBuilder.DropTable(
                name: "Goals");

            migrationBuilder.DropTable(
                name: "KompletteringQuestions");

            migrationBuilder.DropTable(
                name: "Registrations");

            migrationBuilder.DropTable(
                name: "Kompletteringar");

            migrationBuilder.DropColumn(
                name: "CauseCodeLines",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "Complements",
                table: "SignedVersions");

            migrationBuilder.DropColumn(
                name: "CancelledOn",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "DiagnosisChapter",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "DraftRelation",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "OpenedOn",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "SectionsDoneOn",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "VersionInForce",
                table: "Cases");
        }
    }
}
