/** The vocabularies of Open Badges 3.0 (§B.1.28 to §B.1.32). All but the last may be extended. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const ACHIEVEMENT_TYPES = words(`
  Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge BachelorDegree Certificate
  CertificateOfCompletion Certification CoCurricular CommunityService Competency Course Degree Diploma DoctoralDegree
  Fieldwork GeneralEducationDevelopment JourneymanCertificate LearningProgram License MasterCertificate MasterDegree
  Membership MicroCredential ProfessionalDoctorate QualityAssuranceCredential ResearchDoctorate SecondarySchoolDiploma
`)

export const TARGET_TYPES = words('CFItem CFRubric CFRubricCriterion CFRubricCriterionLevel CTDL ceasn:Competency ceterms:Credential')

export const IDENTIFIER_TYPES = words(`
  name sourcedId systemId productId userName accountId emailAddress nationalIdentityNumber isbn issn lisSourcedId
  oneRosterSourcedId sisSourcedId ltiContextId ltiDeploymentId ltiToolId ltiPlatformId ltiUserId identifier
`)

export const RESULT_TYPES = words(`
  GradePointAverage LetterGrade Percent PerformanceLevel PredictedScore RawScore Result RubricCriterion
  RubricCriterionLevel RubricScore ScaledScore Status
`)

export const RESULT_STATUSES = words('Completed Enrolled Failed InProgress OnHold Provisional Withdrew')
