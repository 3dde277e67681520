using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sjukersattning.Data.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 1640,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Complements",
                table: "SignedVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CancelledOn",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DiagnosisChapter",
                table: "Cases",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftRelation",
                table: "Cases",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OpenedOn",
                table: "Cases",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "SectionsDoneOn",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "VersionInForce",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Baselines",
                columns: table => new
                {
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Started = table.Column<int>(type: "INTEGER", nullable: true),
                    Certificates = table.Column<int>(type: "INTEGER", nullable: true),
                    Applications = table.Column<int>(type: "INTEGER", nullable: true),
                    Kompletteringar = table.Column<int>(type: "INTEGER", nullable: true),
                    Granted = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    QuestionId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AgeGroup = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Chapter = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Initiator = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Target = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsRetracted = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Utfall = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ToldBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Relation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IsRetracted = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AssigneeId = table.Column<Guid>(type: "TEXT", nullable: true)
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

            // Not as the column's default: a text of several lines is an expression there, and SQLite adds no such column to a table with rows.
            migrationBuilder.Sql("UPDATE \"Units\" SET \"CauseCodeLines\" = 'MINNE\nKONCENTRATION\nPSYKISKT ÖVRIGT\nSTATUS/FYND SAKNAS\nGRAD SAKNAS\nKÄLLA OKLAR\nSAMBAND F–A\nEXEMPEL SAKNAS\nREHABILITERING UTTÖMD\nBEHANDLING/RESULTAT\nPROGNOS\nDIAGNOS/UNDERLAG\nKONTAKT/ADMINISTRATIVT\nANNAT'");

            // Rows from before: what the new columns and entries say of them follows from what is there.
            migrationBuilder.Sql("""
                UPDATE "Cases" SET
                    "OpenedOn" = date("OpenedAt"),
                    "VersionInForce" = "SignedVersion",
                    "DraftRelation" = CASE WHEN "Status" = 'Signerat' THEN NULL WHEN "SignedVersion" > 0 THEN 'Ersatter' ELSE 'Fristaende' END,
                    "CancelledOn" = CASE WHEN "Status" = 'Avbrutet' THEN date("StatusSince") END,
                    "SectionsDoneOn" = CASE WHEN "SignedVersion" > 0 THEN (SELECT date(max(s."DoneAt")) FROM "Sections" AS s WHERE s."CaseId" = "Cases"."Id") END
                """);
            migrationBuilder.Sql("""
                INSERT INTO "Registrations" ("CaseId", "Kind", "Number", "Revision", "Day", "Relation", "Text", "IsRetracted", "At", "ActorId")
                SELECT "CaseId", 'Signering', "Version", 1, date("SignedAt"), CASE WHEN "Replaces" IS NULL THEN 'Fristaende' ELSE 'Ersatter' END, '', 0, "SignedAt", "SignerId" FROM "SignedVersions"
                """);
            foreach (var table in new[] { "Registrations", "Kompletteringar", "KompletteringQuestions" })
            {
                foreach (var verb in new[] { "Update", "Delete" })
                {
                    migrationBuilder.Sql($"CREATE TRIGGER \"TR_{table}_No{verb}\" BEFORE {verb} ON \"{table}\" BEGIN SELECT RAISE(ABORT, 'append-only'); END;");
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
